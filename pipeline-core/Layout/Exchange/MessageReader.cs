using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>Reads data messages in JSON: JSON-stat and SDMX-JSON. Other JSON is refused.</summary>
internal static class MessageReader
{
    /// <summary>The message as a bulletin, each of its datasets a sheet.</summary>
    /// <exception cref="UnreadableFileException">It is broken, beyond the limits, or no data message.</exception>
    public static Bulletin Read(Stream file, Allowance allowance)
    {
        var (root, encoding) = JsonText.Read(file, allowance);
        var findings = new List<Finding>();
        var tables = (JsonStatReader.IsOne(root) ? new JsonStatReader(allowance, findings).Read(root)
            : SdmxJsonReader.IsOne(root) ? new SdmxJsonReader(allowance, findings).Read(root)
            : throw new UnreadableFileException(Finding.Of(StructureFindings.Json, Place.File))).ToList();
        if (tables.Sum(table => (long)table.Count) == 0 && findings.Count == 0)
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.NoDataRows, Place.File));
        }

        return new()
        {
            Format = nameof(FileFormat.Json).ToLowerInvariant(),
            Encoding = encoding,
            Sheets = [.. tables.Select(table => table.Report)],
            Figures = tables.SelectMany(table => table.Figures),
            Allowance = allowance,
            Findings = findings,
        };
    }
}
