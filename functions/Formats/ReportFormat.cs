using System.Text;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Reporting.Html;
using HtzPipeline.Core.Reporting.Workbooks;
using HtzPipeline.Functions.Query;

namespace HtzPipeline.Functions.Formats;

/// <summary>
/// A form of the report on a submission. Only the JSON is stored; page and workbook are made of it and of the bytes that were
/// received whenever they are asked for, so that there is one truth.
/// </summary>
/// <param name="Name">Its name in <c>?format=</c>, and the extension of its file.</param>
/// <param name="MediaType">Its media type.</param>
internal sealed record ReportFormat(string Name, string MediaType)
{
    public static readonly ReportFormat Json = new("json", "application/json");
    public static readonly ReportFormat Html = new("html", HtmlReport.MediaType);
    public static readonly ReportFormat Xlsx = new("xlsx", MarkedWorkbook.MediaType);

    // In the order of preference where the client has none.
    private static readonly ReportFormat[] All = [Json, Html, Xlsx];

    /// <summary><c>?format=</c> before the Accept header; JSON where neither names a form there is.</summary>
    public static ReportFormat Choose(ReportParameters parameters, HttpRequest request, ParameterErrors errors)
    {
        if (Parameters.Given(parameters.Format))
        {
            return Parameters.OneOf("format", parameters.Format, All.ToDictionary(format => format.Name), errors);
        }

        var accepted = ResponseFormat.Accepted(request, [.. All.Select(format => format.MediaType)]);
        return All.First(format => format.MediaType == accepted);
    }

    /// <summary>The report in this form.</summary>
    /// <param name="report">The report.</param>
    /// <param name="received">The file it is on; null if it was too large to be kept.</param>
    /// <param name="response">The response that it is to be.</param>
    public IResult Answer(SubmissionReport report, BinaryData? received, HttpResponse response)
    {
        if (this == Json)
        {
            return TypedResults.Bytes(report.ToJson(), "application/json; charset=utf-8");
        }

        using var file = received?.ToStream();
        var grid = file is null || report.Format is null ? FileGrid.None : FileGrid.Read(file, ReadingLimits.Default);
        if (this == Html)
        {
            var page = new StringWriter();
            HtmlReport.Write(report, grid, page);
            response.Headers.ContentSecurityPolicy = HtmlReport.ContentSecurityPolicy;
            response.Headers.XContentTypeOptions = "nosniff";
            return TypedResults.Text(page.ToString(), MediaType, Encoding.UTF8);
        }

        var workbook = new MemoryStream();
        MarkedWorkbook.Write(report, grid, file, workbook);
        workbook.Position = 0;
        return TypedResults.Stream(workbook, MediaType, $"{Path.GetFileNameWithoutExtension(report.FileName ?? report.Submission)}-核对.xlsx");
    }
}
