using System.Buffers;
using System.Text;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Reporting.Html;
using HtzPipeline.Core.Reporting.Workbooks;
using HtzPipeline.Functions.Api.Answers;

namespace HtzPipeline.Functions.Api.Reports;

/// <summary>
/// A form of the report on a submission. Only the JSON is stored; page and workbook are made of it and of the bytes that were
/// received whenever they are asked for, so that there is one truth.
/// </summary>
/// <param name="Name">Its name in <c>?format=</c>, and the extension of its file.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="ContentType">The Content-Type of the answer: the media type, and its parameters.</param>
internal sealed record ReportFormat(string Name, string MediaType, string ContentType)
{
    public static readonly ReportFormat Json = new("json", "application/json", "application/json; charset=utf-8");
    public static readonly ReportFormat Html = new("html", HtmlReport.MediaType, $"{HtmlReport.MediaType}; charset=utf-8");
    public static readonly ReportFormat Xlsx = new("xlsx", MarkedWorkbook.MediaType, MarkedWorkbook.MediaType);

    // In the order of preference where the client has none.
    private static readonly ReportFormat[] All = [Json, Html, Xlsx];

    /// <summary><c>?format=</c> before the Accept header; JSON where neither names a form there is.</summary>
    public static ReportFormat Choose(ReportParameters parameters, HttpRequest request, ParameterErrors errors)
    {
        if (Parameters.Given(parameters.Format))
        {
            return Parameters.OneOf("format", parameters.Format, All.ToDictionary(format => format.Name), errors);
        }

        var accepted = ResponseFormat.Accepted(request, [.. All.Select(format => format.MediaType)], errors);
        return All.First(format => format.MediaType == accepted);
    }

    /// <summary>Writes the report in this form.</summary>
    /// <param name="report">The report.</param>
    /// <param name="received">The file it is on; null if it was too large to be kept.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="desk">Where the submission is on the desk, as those outside reach it; null where that is not known.</param>
    public void Write(SubmissionReport report, BinaryData? received, IBufferWriter<byte> output, Uri? desk)
    {
        if (this == Json)
        {
            output.Write(report.ToJson());
            return;
        }

        using var file = received?.ToStream();
        var grid = file is null || report.Format is null ? FileGrid.None : FileGrid.Read(file, ReadingLimits.Default);
        if (this == Html)
        {
            var page = new StringWriter();
            HtmlReport.Write(report, grid, page, desk);
            Encoding.UTF8.GetBytes(page.ToString(), output);
        }
        else
        {
            using var workbook = new MemoryStream();
            MarkedWorkbook.Write(report, grid, file, workbook);
            output.Write(workbook.GetBuffer().AsSpan(..(int)workbook.Length));
        }
    }
}
