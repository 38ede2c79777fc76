using System.Buffers;
using System.Globalization;
using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>
/// Tells a UTF-8 text with a few broken bytes from one in another encoding: GB18030 hardly ever makes a three-byte character
/// of UTF-8 by chance, let alone many for each place that is none.
/// </summary>
internal static class BrokenUtf8
{
    private const int SoundForEachBroken = 20;
    private const int BufferLength = 1 << 14;

    /// <summary>The finding that names the first broken byte; null if the text is not UTF-8, or all of it is.</summary>
    public static Finding? Find(Stream file, int from)
    {
        var buffer = new byte[BufferLength];
        var (sound, broken, line, brokenLine, brokenAt, position, kept) = (0L, 0L, 1L, 0L, 0L, (long)from, 0);
        file.Position = from;
        while (true)
        {
            var read = file.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            var rest = buffer.AsSpan(0, kept + read);
            while (rest.Length >= 4 || (read == 0 && rest.Length > 0))
            {
                var status = Rune.DecodeFromUtf8(rest, out var rune, out var used);
                if (status != OperationStatus.Done && broken++ == 0)
                {
                    (brokenLine, brokenAt) = (line, position);
                }

                sound += status == OperationStatus.Done && used >= 3 ? 1 : 0;
                line += rune.Value == '\n' ? 1 : 0;
                position += used;
                rest = rest[used..];
            }

            if (read == 0)
            {
                break;
            }

            kept = rest.Length;
            rest.CopyTo(buffer);
        }

        return broken == 0 || sound < broken * SoundForEachBroken ? null : Finding.Of(
            StructureFindings.BrokenUtf8,
            new(null, new CellAddress((int)Math.Min(brokenLine - 1, int.MaxValue), 0)),
            ("line", brokenLine.ToString(CultureInfo.InvariantCulture)),
            ("found", (brokenAt + 1).ToString(CultureInfo.InvariantCulture)));
    }
}
