using System.ComponentModel;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Reports;
using HtzPipeline.Functions.Api.Submissions;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Checks;

/// <summary><c>POST /api/v1/checks</c> and <c>GET /api/v1/submissions/{id}/sheets</c>: a file as the program understands it.</summary>
internal static class CheckEndpoints
{
    private const string NameIfNone = "file";

    public static void MapChecks(this IEndpointRouteBuilder app)
    {
        // Nothing is changed by it, so there is nothing for the audit log.
        app.MapPost("/api/v1/checks", PostAsync)
            .WithName("CheckFile")
            .Needs(Right.Upload)
            .WithTags("Uploads")
            .WithSummary("核对文件而不保存 Check a file without storing it")
            .WithDescription(
                "与正式上报完全相同的核对(包括与已发布数据的比较),但什么也不保存;另附表格内容、各部分的识别结果,以及每个单元格给出的数值。 Checks a file exactly as if it had been uploaded, against what is published, and stores nothing. Beside the report: the sheets' cells, what each part was taken for, and which cell gave which figure.")
            .Takes<CheckParameters>()
            .TakesFile()
            .Produces<CheckResource>()
            .ProducesProblem(StatusCodes.Status500InternalServerError);

        app.MapGet("/api/v1/submissions/{id}/sheets", GetAsync)
            .AsQuery(
                "GetSheets",
                "Submissions",
                "报送文件的表格 The sheets of a submission",
                "按收到的原始字节读出的表格、各部分的识别结果、每个单元格给出的数值,以及核对报告。 The sheets as read from the bytes that were received, what each part was taken for, which cell gave which figure, and the report.")
            .TakesNoParameters()
            .Produces<CheckResource>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> PostAsync(
        Asked<CheckParameters> asked,
        CatalogueSource catalogues,
        FileStages stages,
        Judge judge,
        UploadLimits limits,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var (text, errors, request) = asked;
        var catalogue = await catalogues.CurrentAsync(cancellation);
        var department = Parameters.Given(text.Department)
            ? Parameters.OneOf("department", text.Department, catalogue.Departments.ToDictionary(d => d.Code, d => d.Code), errors)
            : OnlyOf(request.HttpContext.User);
        var period = Parameters.Period("period", text.Period, errors);
        var name = Parameters.FileName("fileName", text.FileName, NameIfNone, errors);
        var unit = Parameters.Unit("unit", text.Unit, catalogue, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var (content, refusal) = await RawBody.ReadAsync(request, limits.MaxBytes, cancellation);
        return refusal ?? TypedResults.Json(await CheckAsync(content, name, department, period, unit, catalogue, stages, judge, clock, cancellation));
    }

    private static async Task<CheckResource> CheckAsync(
        ReadOnlyMemory<byte> content, string name, string? department, Period? period, Unit? unit,
        IndicatorCatalogue catalogue, FileStages stages, Judge judge, TimeProvider clock, CancellationToken cancellation)
    {
        using var file = BinaryData.FromBytes(content).ToStream();
        try
        {
            var (bulletin, mapped, due) = MappedFile.Of(stages, file, name, department, period, clock.GetUtcNow(), catalogue, cancellation);
            var judged = await judge.JudgeAsync(file, bulletin, unit is null ? mapped : mapped.ReadIn(unit, catalogue), catalogue, cancellation);
            return CheckResource.Of(
                judged.Report with { Uploaded = null, Period = due?.ToString() }, FileGrid.Read(file, ReadingLimits.Default), judged.Judged.Accepted, judged.Judged.Held, catalogue);
        }
        catch (UnreadableFileException unreadable)
        {
            // That a file is no good is an answer, not a failure to answer.
            var report = SubmissionReport.Unreadable(MappedFile.Submission, unreadable.Finding) with
            {
                FileName = name,
                Department = department,
                Period = period?.ToString(),
                State = "rejected",
                CatalogueVersion = catalogue.Version,
            };
            return CheckResource.Of(report, FileGrid.None, [], [], catalogue);
        }
    }

    // Who uploads for one department means that one.
    private static string? OnlyOf(System.Security.Claims.ClaimsPrincipal caller) =>
        caller.Rights().Where(grant => grant.Right == Right.Upload).Select(grant => grant.Department).ToList() is [var department] ? department : null;

    private static async Task<IResult> GetAsync(
        [Description("报送编号 | The submission's id")] string id,
        SubmissionStore store,
        FileStore files,
        CatalogueSource catalogues,
        HttpRequest request,
        Answerer answers,
        CancellationToken cancellation)
    {
        if (!SubmissionId.TryParse(id, out var known) || await store.FindAsync(known, cancellation) is not { } submission)
        {
            return SubmissionEndpoints.Unknown(id);
        }

        if (await files.ReadReportAsync(known, "json", cancellation) is not { } json)
        {
            return ReportEndpoints.NotYet();
        }

        var report = SubmissionReport.FromJson(json) with { State = submission.State.ToString().ToLowerInvariant() };
        var facts = await files.ReadFactsAsync(known, cancellation);
        using var file = report.Format is null ? null : (await files.ReadReceivedAsync(submission, cancellation))?.ToStream();
        var resource = CheckResource.Of(
            report,
            file is null ? FileGrid.None : FileGrid.Read(file, ReadingLimits.Default),
            report.Accepted > 0 && facts is not null ? facts.Facts : [],
            facts is null ? [] : facts.Held,
            await catalogues.CurrentAsync(cancellation));
        return answers.Answer(request, ApiJson.ContentType, output => ApiJson.Write(resource, output));
    }
}

/// <summary>The query string of <c>POST /api/v1/checks</c>, as text.</summary>
internal sealed record CheckParameters
{
    [FromQuery(Name = "department"), Takes(ParameterKind.Text), Description("部门代码;默认密钥所属部门 | The department's code; the key's own if not given")]
    public string? Department { get; init; }

    [FromQuery(Name = "period"), Takes(ParameterKind.Period), Description("所属时期,如 2019-08;默认文件中最晚的月份或文件名中的月份 | The period it is for, such as 2019-08; the file's latest month, or that of its name, if not given")]
    public string? Period { get; init; }

    [FromQuery(Name = "unit"), Takes(ParameterKind.Text), Description("试算:文件中与此单位同一量纲的数值都按此单位核对;只用于核对,不影响上报 | A trial: all figures of this unit's dimension are checked as if they stood in it. For checks only; an upload is read as it is written")]
    public string? Unit { get; init; }

    [FromQuery(Name = "fileName"), Takes(ParameterKind.Text), Description("文件名 | The file's name")]
    public string? FileName { get; init; }
}
