using HtzPipeline.Functions.Api.Answers;
using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Api.Downloads;

/// <summary><c>/api/v1/downloads/…</c></summary>
internal static class DownloadEndpoints
{
    /// <summary>The relation of the links to the changes since (RFC 8288 section 2.1.2).</summary>
    public const string ChangesRelation = "urn:htz:rel:changes";

    private const string Path = "/api/v1/downloads/";
    private const string Rest =
        "按当前(或 asOf 当时)的发布生成一次并保留;带 ETag,可分段续传(Range、If-Range);Link 头给出此后变更的地址。 Made once of the releases there are (or were, asOf) and kept; with an ETag, and resumable by Range and If-Range; Link headers lead to the changes since.";

    public static void MapDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Path}statistics.csv", (Asked<DownloadParameters> asked, DownloadAnswerer answers, CancellationToken cancellation) => answers.AnswerAsync(asked, DownloadFormat.Csv, cancellation))
            .AsDownload(DownloadFormat.Csv, "GetStatisticsCsv", "全部数值,CSV All figures as CSV", "全部指标、全部区域的数值,一行一个。 The figures of all indicators and areas, a line for each.");
        app.MapGet($"{Path}statistics.parquet", (Asked<DownloadParameters> asked, DownloadAnswerer answers, CancellationToken cancellation) => answers.AnswerAsync(asked, DownloadFormat.Parquet, cancellation))
            .AsDownload(DownloadFormat.Parquet, "GetStatisticsParquet", "全部数值,Parquet All figures as Parquet", "同上,各列带类型,已压缩。 The same with types, compressed.");
        app.MapGet($"{Path}statistics.zip", (Asked<DownloadParameters> asked, DownloadAnswerer answers, CancellationToken cancellation) => answers.AnswerAsync(asked, DownloadFormat.Zip, cancellation))
            .AsDownload(DownloadFormat.Zip, "GetStatisticsZip", "全部数值,打包 All figures, packed", "CSV 和 Parquet,连同指标目录、发布号和 SHA-256 校验和。 CSV and Parquet, with the catalogue, the releases and SHA-256 checksums.");
    }

    private static void AsDownload(this RouteHandlerBuilder endpoint, DownloadFormat format, string name, string summary, string description) => endpoint
        .AsQuery(name, "Observations", summary, $"{description} {Rest}")
        .Takes<DownloadParameters>()
        .ProducesProblem(StatusCodes.Status416RangeNotSatisfiable)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var content = new Dictionary<string, OpenApiMediaType> { [format.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } } };
            operation.Responses!["200"] = new OpenApiResponse { Description = "整个文件 The whole file", Content = content };
            operation.Responses["206"] = new OpenApiResponse { Description = "所要的一段 The part that was asked for", Content = content };
            return Task.CompletedTask;
        });
}
