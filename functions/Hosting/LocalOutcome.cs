using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace HtzPipeline.Functions.Hosting;

/// <summary>What a local run shows when everything is ingested: what came of the files, what was found, and where to look.</summary>
internal static class LocalOutcome
{
    // A file or a pipe has no width; that of a narrow terminal would cut the tables.
    private const int RedirectedWidth = 160;

    /// <summary>Shows it.</summary>
    public static async Task ShowAsync(IServiceProvider services, Uri address, LocalKeys keys, LocalSeeds seeds, CancellationToken cancellation)
    {
        if (!AnsiConsole.Profile.Out.IsTerminal)
        {
            AnsiConsole.Profile.Width = RedirectedWidth;
        }

        var submissions = await services.GetRequiredService<SubmissionStore>().AllAsync(cancellation).ToListAsync(cancellation);
        var catalogue = await services.GetRequiredService<CatalogueSource>().CurrentAsync(cancellation);

        var table = new Table().Title("报送结果").RoundedBorder().AddColumns("部门", "时期");
        foreach (var column in new[] { "文件", "发布", "退回", "数值", "错/警/提" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        foreach (var department in submissions.GroupBy(s => s.Id.Department))
        {
            var periods = department.Select(s => s.Id.Period).OfType<Core.Figures.Period>().Order().ToList();
            table.AddRow(
                Markup.Escape(catalogue.Department(department.Key)?.Name.Zh ?? department.Key),
                periods.Count == 0 ? "" : $"{periods[0]}…{periods[^1]}",
                $"{department.Count()}",
                $"{department.Count(s => s.State is SubmissionState.Published or SubmissionState.Superseded)}",
                $"{department.Count(s => s.State == SubmissionState.Rejected)}",
                $"{department.Sum(s => s.Counts.Figures)}",
                $"{department.Sum(s => s.Counts.Errors)}/{department.Sum(s => s.Counts.Warnings)}/{department.Sum(s => s.Counts.Infos)}");
        }

        AnsiConsole.Write(table);
        if (submissions.Count(s => s.State is SubmissionState.Received or SubmissionState.Accepted) is > 0 and var unfinished)
        {
            AnsiConsole.MarkupLine($"[yellow]{unfinished} 个文件尚未处理完,稍后会自动继续。[/]");
        }

        var files = services.GetRequiredService<FileStore>();
        await ShowFindingsAsync(files, submissions, cancellation);
        var request = seeds.AreExample ? ExampleRequest.OfSeeds : await ExampleRequest.ChooseAsync(submissions, files, catalogue, cancellation);
        ShowRequest(address, services.GetRequiredService<IOptions<AccessOptions>>().Value, request, keys);
    }

    /// <summary>Shows where the pages are, which answer while files are read.</summary>
    public static void ShowPages(Uri address)
    {
        AnsiConsole.MarkupLineInterpolated($"数据看板 Dashboard  {address}");
        AnsiConsole.MarkupLineInterpolated($"报送工作台 Desk  {address}desk");
        AnsiConsole.MarkupLineInterpolated($"目录维护 Catalogue's page  {address}catalogue");
        AnsiConsole.MarkupLineInterpolated($"月报 Bulletin  {address}bulletin");
        AnsiConsole.MarkupLineInterpolated($"接口文档 API  {address}docs/");
    }

    private static async Task ShowFindingsAsync(FileStore files, IEnumerable<Submission> submissions, CancellationToken cancellation)
    {
        var table = new Table().Title("问题").RoundedBorder().AddColumns("文件", "位置", "代码", "问题");
        foreach (var submission in submissions.Where(s => s.Counts is not { Errors: 0, Warnings: 0, Infos: 0 }))
        {
            if (await files.ReadReportAsync(submission.Id, "json", cancellation) is not { } json)
            {
                continue;
            }

            foreach (var finding in SubmissionReport.FromJson(json).Findings)
            {
                table.AddRow(
                    Markup.Escape(submission.Path),
                    Markup.Escape(finding.Place ?? ""),
                    $"[{Colour(finding.Severity)}]{finding.Code}[/]",
                    Markup.Escape(finding.Message.Zh));
            }
        }

        if (table.Rows.Count > 0)
        {
            AnsiConsole.Write(table);
        }
    }

    private static void ShowRequest(Uri address, AccessOptions access, string request, LocalKeys keys)
    {
        var api = new Uri(address, "api/v1/");
        AnsiConsole.MarkupLine("试一试 Try:");

        // Written without wrapping, so that it can be copied whole.
        var header = access.Reading != ReadingAccess.Open && keys.Secrets is [(_, var own), ..] ? $"-H 'Authorization: Bearer {own}' " : "";
        Console.WriteLine($"curl {header}'{api}{request}'");
        if (keys.Secrets is [(var department, var secret), ..])
        {
            Console.WriteLine($"部门密钥 Key of {department}: {secret}");
        }

        if (keys.File is not null)
        {
            Console.WriteLine($"全部密钥 All keys: {keys.File}");
        }

        AnsiConsole.MarkupLine("按 Ctrl+C 停止。");
    }

    private static string Colour(string severity) => severity switch { "error" => "red", "warning" => "yellow", _ => "blue" };
}
