using HtzPipeline.Functions.Formats.Tables;

namespace HtzPipeline.Functions.Api.Downloads;

/// <summary>A form in which everything is given at once.</summary>
/// <param name="File">The file's name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="ContentType">Its Content-Type.</param>
internal sealed record DownloadFormat(string File, string MediaType, string ContentType)
{
    /// <summary>The lines of <c>observations?format=csv</c>.</summary>
    public static readonly DownloadFormat Csv = new("statistics.csv", "text/csv", "text/csv; charset=utf-8");

    /// <summary>The same with types, compressed.</summary>
    public static readonly DownloadFormat Parquet = new("statistics.parquet", ObservationsParquet.MediaType, ObservationsParquet.MediaType);

    /// <summary>Both, with the catalogue, the releases and checksums.</summary>
    public static readonly DownloadFormat Zip = new("statistics.zip", "application/zip", "application/zip");
}
