using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Reporting.Html;
using HtzPipeline.Core.Reporting.Workbooks;
using HtzPipeline.Core.Tests.Validation;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Reporting;

/// <summary>A file with the report on it.</summary>
internal sealed class ReportedFile(MemoryStream file, SubmissionReport report)
{
    public SubmissionReport Report { get; } = report;

    /// <summary>A CSV judged by the example catalogue, uploaded for 2019-09.</summary>
    public static ReportedFile Judged(string csv) => Judged(new MemoryStream(Encoding.UTF8.GetBytes(csv)));

    /// <summary>A file judged by the example catalogue, uploaded for 2019-09.</summary>
    public static ReportedFile Judged(MemoryStream file)
    {
        var bulletin = BulletinReader.Read(file, ReadingLimits.Default);
        var catalogue = ExampleCatalogue.Instance;
        var judged = SubmissionCheck.Check(SubmissionCheck.Map(bulletin, catalogue, Example.Upload()), new ObservationSet(), catalogue);
        var rows = SilentRows.Find(bulletin, file, ReadingLimits.Default, judged);
        return new(file, SubmissionReport.Of(bulletin, judged, catalogue, rows));
    }

    /// <summary>A workbook with findings at cells, as <c>月报!C5</c>.</summary>
    public static ReportedFile WithFindings(MemoryStream workbook, params IEnumerable<string> places) => new(workbook, new()
    {
        Submission = "new",
        FileName = "月报.xlsx",
        Format = "xlsx",
        Accepted = 1,
        Findings = [.. places.Select(place => FindingReport.Of(Finding.Of(StructureFindings.BadNumber, Place.Parse(place), ("found", "abc"), ("expected", "1"))))],
    });

    public ReportedFile With(Func<SubmissionReport, SubmissionReport> change) => new(file, change(Report));

    /// <summary>The page.</summary>
    public string Html()
    {
        var page = new StringWriter();
        HtmlReport.Write(Report, FileGrid.Read(file, ReadingLimits.Default), page);
        return page.ToString();
    }

    /// <summary>The marked workbook.</summary>
    public MemoryStream Xlsx()
    {
        var workbook = new MemoryStream();
        MarkedWorkbook.Write(Report, FileGrid.Read(file, ReadingLimits.Default), file, workbook);
        workbook.Position = 0;
        return workbook;
    }
}
