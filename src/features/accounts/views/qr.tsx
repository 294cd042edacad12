/** A picture for the app's camera, drawn as one path. */
import encodeQR from 'qr'

const border = 4

export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border })
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg class="qr" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="qr-ground" width={rows.length} height={rows.length} />
      <path d={path} />
    </svg>
  )
}
