using Azure;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Submissions;
using HtzPipeline.Functions.Api.Uploads;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Commands.Files;

/// <summary><c>ingest FILE…</c>: uploads files and takes them through here and now, as the trigger does.</summary>
internal static class IngestCommand
{
    private static readonly LocalText Details = new(
        """
        文件存为 uploads/{部门}/{时期}/{文件},随即读取、校验、发布。部门和时期取自路径 …/{部门}/{时期}/{文件},或由选项给出。
        先核对全部文件,有一个不对就一个也不上传。触发器同时处理同一文件也无妨;中断后重新执行,从中断处继续。
        """,
        """
        Each file is stored as uploads/{department}/{period}/{file}, then read, checked and published. Department and period come from
        the path .../{department}/{period}/{file}, or from the options. If anything is wrong with one of the files, none is uploaded.
        The trigger may be at work on the same file, that does no harm; after an interruption it goes on from where it stopped.
        """);

    private static readonly CommandOption Name = new("--name", "NAME", new("文件在上传区的名称,默认原名;只能用于一个文件。", "What the file is to be called; its own name if not given. For one file only."));

    public static Command Command { get; } = StoreCommand.Of(
        "ingest",
        "FILE...",
        new("上传文件,并立即处理到已发布或已退回。", "Uploads files and takes them through to published or rejected."),
        [UploadPlace.DepartmentOption, UploadPlace.PeriodOption, Name, StoreCommand.By],
        Details,
        new(new("全部已发布", "all published"), new("有文件被退回,或无法执行", "one was rejected, or it cannot be done")),
        RunAsync);

    private static async Task<int> RunAsync(CommandLine line, IServiceProvider services, CommandOutput output, CancellationToken cancellation)
    {
        var catalogue = await services.GetRequiredService<CatalogueSource>().CurrentAsync(cancellation);
        var uploads = Uploads(line, catalogue, services.GetRequiredService<UploadLimits>());
        await services.GetRequiredService<StorageClients>().CreateAsync(cancellation);
        var isRejected = false;
        foreach (var (file, path) in uploads)
        {
            await using var content = InputFile.Open(file);
            var submission = await services.GetRequiredService<AuditLog>().AroundAsync(
                AuditEntry.OfCommand("ingest", StoreCommand.DecidedBy(line), path),
                async () => await IngestAsync(path, await BinaryData.FromStreamAsync(content, cancellation), services, cancellation),
                ingested => $"done {ingested.State}",
                cancellation);
            var files = services.GetRequiredService<FileStore>();
            var report = await files.ReadReportAsync(submission.Id, "json", cancellation);
            var decisions = await DecidedResource.ReadAsync(submission.Id, services.GetRequiredService<SubmissionStore>(), files, cancellation);
            output.Write(new SubmissionDetailResource(SubmissionResource.Of(submission), report is null ? null : SubmissionReport.FromJson(report), decisions), TextOf);
            isRejected |= submission.State == SubmissionState.Rejected;
        }

        return isRejected ? CommandExit.Failed : CommandExit.Done;
    }

    /// <summary>The files and where they are to lie; what is wrong with any of them is said at once.</summary>
    private static List<(string File, string Path)> Uploads(CommandLine line, IndicatorCatalogue catalogue, UploadLimits limits)
    {
        if (line.Operands.Count == 0 || (line[Name.Name] is not null && line.Operands.Count > 1))
        {
            throw new CommandUsageException(new($"请给出文件;用 {Name.Name} 时只能给一个。", $"Name the files, and one only with {Name.Name}."));
        }

        var wrong = new List<CommandError>();
        var uploads = new List<(string File, string Path)>();
        foreach (var file in line.Operands)
        {
            var errors = new ParameterErrors();
            if (PathOf(file, line, catalogue, limits, errors)?.ToString() is { } path)
            {
                if (uploads.Any(upload => upload.Path == path))
                {
                    errors.Add(file, "repeated-file", $"前面已有文件用 {path}。", $"A file before it is {path} already.");
                }

                uploads.Add((file, path));
            }

            wrong.AddRange(CommandError.Each(errors, file));
        }

        return wrong.Count == 0 ? uploads : throw CommandUsageException.Of(wrong);
    }

    private static UploadPath? PathOf(string file, CommandLine line, IndicatorCatalogue catalogue, UploadLimits limits, ParameterErrors errors)
    {
        using var stream = InputFile.Open(file);
        if (stream.Length == 0 || stream.Length > limits.MaxBytes)
        {
            errors.Add(file, stream.Length == 0 ? "empty-file" : "too-large", $"文件为 {stream.Length} 字节,应为 1 到 {limits.MaxBytes}。", $"The file has {stream.Length} bytes; 1 to {limits.MaxBytes} are allowed.");
        }

        var (department, period) = UploadPlace.Of(line, file, catalogue);
        if (department is null || period is null)
        {
            errors.Add(file, "no-place", "请用 --department 和 --period 说明是哪个部门、哪个时期的。", "Say with --department and --period whose it is and what it is for.");
            return null;
        }

        return UploadEndpoints.PathOf(department, period.Value.ToString(), line[Name.Name] ?? Path.GetFileName(file), catalogue, errors);
    }

    private static async Task<Submission> IngestAsync(string path, BinaryData content, IServiceProvider services, CancellationToken cancellation)
    {
        var version = await FindUnfinishedAsync(path, content, services, cancellation)
            ?? (await services.GetRequiredService<UploadReceiver>().TakeAsync(path, content, default, cancellation))!.Upload.Stored;
        return await services.GetRequiredService<Ingester>().IngestAsync(path, version, cancellation)
            ?? throw new CommandFailedException("overtaken", new(
                $"{path} 在读取之前已被别人删除或替换;替换的文件会自动处理。", $"{path} was deleted or replaced by somebody before it could be read; what replaced it is ingested by itself."));
    }

    /// <summary>The version of an upload of the very same bytes that is not finished: what was interrupted is gone on with rather than done again.</summary>
    private static async Task<ETag?> FindUnfinishedAsync(string path, BinaryData content, IServiceProvider services, CancellationToken cancellation)
    {
        var upload = await services.GetRequiredService<FileStore>().FindUploadAsync(path, cancellation);
        if (upload?.Size != content.ToMemory().Length
            || await services.GetRequiredService<SubmissionStore>().FindUploadAsync(upload, cancellation) is { IsUnfinished: false }
            || await services.GetRequiredService<FileStore>().ReadUploadAsync(path, upload.Size, upload.Stored, cancellation) is not { Content: { } there })
        {
            return null;
        }

        return there.Span.SequenceEqual(content.ToMemory().Span) ? upload.Stored : null;
    }

    private static string TextOf(SubmissionDetailResource detail)
    {
        using var writer = new StringWriter();
        writer.WriteLine($"{detail.Submission.Path}  {detail.Submission.State}  {detail.Submission.Id}");
        if (detail.Submission.Message is { } message)
        {
            writer.WriteLine(message);
        }

        if (detail.Report is { } report)
        {
            var text = new BulletinText(writer);
            foreach (var finding in report.Findings)
            {
                text.Write(finding);
            }

            text.WriteCounts(report);
        }

        writer.Write($"发布 Releases: {(detail.Submission.Releases.Count == 0 ? "-" : string.Join(' ', detail.Submission.Releases))}");
        return writer.ToString();
    }
}
