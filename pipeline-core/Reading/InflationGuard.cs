using System.IO.Compression;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>Inflates a workbook's parts once, counting, before anything else reads them: what a zip says of its sizes is not believed.</summary>
internal static class InflationGuard
{
    private const long AlwaysAllowed = 1 << 20;

    /// <exception cref="UnreadableFileException">The parts inflate beyond the limits, or cannot be inflated.</exception>
    public static void Check(ZipArchive zip, long compressedLength, ReadingLimits limits)
    {
        var allowed = Math.Min(limits.InflatedBytes, Math.Max(AlwaysAllowed, compressedLength * limits.InflationRatio));
        var buffer = new byte[1 << 16];
        var inflated = 0L;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            while (part.Read(buffer) is > 0 and var read)
            {
                inflated += read;
                if (inflated > allowed)
                {
                    throw new UnreadableFileException(Finding.Of(
                        StructureFindings.InflatesTooMuch, Place.File, ("found", $"> {inflated >> 20} MB"), ("expected", $"{allowed >> 20} MB")));
                }
            }
        }
    }
}
