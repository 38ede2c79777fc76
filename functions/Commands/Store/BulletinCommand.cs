using System.IO.Pipelines;
using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Bulletins;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary><c>bulletin PERIOD</c>: the bulletin of a period to a file or standard output, as the API answers it.</summary>
internal static class BulletinCommand
{
    private static readonly LocalText Details = new(
        """
        选项与 GET /api/v1/bulletins 的参数相同。PERIOD 为 2019-08、2019-Q2、2019-S1、2019 或 latest。
        没有 --format 时按 --into 的扩展名,否则为 md。
        --template-file 用本机的模板文件试写,不必先放入存储;模板有误时说明行号和原因。
        """,
        """
        The options are the parameters of GET /api/v1/bulletins. PERIOD is 2019-08, 2019-Q2, 2019-S1, 2019, or latest.
        Without --format the extension of --into says which, or else it is md.
        --template-file tries a template that lies on this machine and need not be stored; its faults are told with line and reason.
        """);

    private static readonly CommandOption Into = new("--into", "FILE", new("写入的文件,默认标准输出。", "The file to write; standard output if not given."));
    private static readonly CommandOption TemplateFile = new("--template-file", "FILE", new("本机的模板文件,如 brief.zh.md。", "A template on this machine, such as brief.zh.md."));

    public static Command Command { get; } = StoreCommand.Of(
        "bulletin",
        "PERIOD",
        new("撰写月报。", "Writes the bulletin of a period."),
        [
            new("--template", "NAME", new($"模板名,默认 {BulletinQuery.UsualTemplate}。", $"The template's name; {BulletinQuery.UsualTemplate} if not given.")),
            TemplateFile,
            new("--format", "FORMAT", new("md、txt、html 或 docx。", "md, txt, html or docx.")),
            new("--as-of", "T", new("按当时所知撰写:带时差的时间,或发布号。", "As it was known then: a time with offset, or a release number.")),
            new("--lang", "LANG", new("zh(默认)或 en。", "zh (default) or en.")),
            Into,
        ],
        Details,
        new(new("已写出", "written"), new("无法撰写", "cannot be done")),
        RunAsync);

    private static async Task<int> RunAsync(CommandLine line, IServiceProvider services, CommandOutput output, CancellationToken cancellation)
    {
        var path = line[Into.Name];
        var errors = new ParameterErrors();
        var parameters = new BulletinParameters { Template = line["--template"], Format = line["--format"] ?? OfExtension(path), AsOf = line["--as-of"], Lang = line["--lang"] };
        var query = BulletinQuery.Parse(line.File, parameters, errors);
        var format = Parameters.Given(parameters.Format)
            ? Parameters.OneOf("format", parameters.Format, BulletinFormat.All.ToDictionary(one => one.Name), errors)
            : BulletinFormat.Markdown;
        if (errors.Any)
        {
            throw CommandUsageException.Of([.. CommandError.Each(errors)]);
        }

        if (path is null && (output.IsJson || (format == BulletinFormat.Word && output.IsTerminal)))
        {
            throw new CommandUsageException("no-text", new($"请用 {Into.Name} 写入文件。", $"Write it to a file with {Into.Name}."));
        }

        var catalogue = await services.GetRequiredService<CatalogueSource>().CurrentAsync(cancellation);
        var template = await TemplateAsync(line, query, services, cancellation);
        var composer = services.GetRequiredService<BulletinComposer>();
        var areas = await composer.ViewAsync(query.AsOf, catalogue, cancellation);
        var period = query.Period ?? await areas[0].View.FindLatestMonthAsync(cancellation) ?? throw new CommandFailedException("no-figures", new("还没有发布任何数据。", "Nothing has been published yet."));
        try
        {
            var bulletin = await composer.ComposeAsync(template, period, areas, catalogue, cancellation);
            await using var stream = path is null ? output.Stream : File.Create(path);
            var writer = PipeWriter.Create(stream, new(leaveOpen: true));
            composer.Write(bulletin, format, writer);
            await writer.CompleteAsync();
        }
        catch (TemplateException failure)
        {
            throw new CommandFailedException(failure.Fault.Finding.Kind.Code, new(
                $"{failure.Fault.File}({failure.Fault.Line}): {failure.Fault.Finding.Message.Zh}", $"{failure.Fault.File}({failure.Fault.Line}): {failure.Fault.Finding.Message.En}"));
        }

        if (path is not null)
        {
            output.Write(new Written(path, format.Name, period.ToString(), template.Version), written => $"{written.File}: {written.Period}, {written.Format}, {template.Name}@{written.Template}");
        }

        return CommandExit.Done;
    }

    private static async Task<BulletinTemplate> TemplateAsync(CommandLine line, BulletinQuery query, IServiceProvider services, CancellationToken cancellation)
    {
        if (line[TemplateFile.Name] is { } file)
        {
            return BulletinTemplate.Read(Path.GetFileName(file)) is var (name, language) && File.Exists(file)
                ? new(name, language, (await File.ReadAllTextAsync(file, cancellation)).ReplaceLineEndings("\n"))
                : throw new CommandUsageException(new($"“{file}”不是模板文件,应如 brief.zh.md。", $"'{file}' is no template such as brief.zh.md."));
        }

        return await services.GetRequiredService<TemplateStore>().ReadAsync(query.Template, query.Language, cancellation)
            ?? throw new CommandFailedException("unknown-template", new(
                $"存储中没有模板“{BulletinTemplate.FileOf(query.Template, query.Language)}”,请先执行 seed。",
                $"There is no template '{BulletinTemplate.FileOf(query.Template, query.Language)}' in the account; seed puts it there."));
    }

    private static string? OfExtension(string? path) =>
        BulletinFormat.All.FirstOrDefault(format => Path.GetExtension(path) == $".{format.Name}")?.Name;

    /// <summary>A file that was written.</summary>
    private sealed record Written(string File, string Format, string Period, string Template);
}
