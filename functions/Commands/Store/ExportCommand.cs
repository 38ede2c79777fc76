using System.IO.Pipelines;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary><c>export [QUERY]</c>: published figures to a file or standard output, byte for byte as the API answers them.</summary>
internal static class ExportCommand
{
    private const string Unfinished = ".unfinished";

    private static readonly LocalText Details = new(
        """
        选项与 GET /api/v1/observations 的参数相同;QUERY 为其查询串,如 "indicator=IND_OUTPUT&last=24",可与选项并用。
        不指定指标时导出全部指标,再不指定区域时导出全部区域;导出不分页,没有序列数的上限。
        没有 --format 时按 --out 的扩展名,否则为 json。写完才替换原有的文件。
        """,
        """
        The options are the parameters of GET /api/v1/observations; QUERY is a query string of it, such as
        "indicator=IND_OUTPUT&last=24", with or without options. Where no indicator is named all are exported, and then of all areas, if none
        is named either. An export is not paged, and may have any number of series.
        Without --format the extension of --out says which, or else it is json. A file that is there is replaced when the export is complete.
        """);

    private static readonly CommandOption Out = new("--out", "FILE", new("写入的文件,默认标准输出。", "The file to write; standard output if not given."));

    public static Command Command { get; } = StoreCommand.Of(
        "export",
        "[QUERY]",
        new("导出已发布的数据,格式与查询接口相同。", "Writes published figures in any format of the API."),
        [.. ExportOptions.All, Out],
        Details,
        new(new("已导出", "exported"), new("无法导出", "cannot be done")),
        RunAsync);

    private static async Task<int> RunAsync(CommandLine line, IServiceProvider services, CommandOutput output, CancellationToken cancellation)
    {
        var catalogue = await services.GetRequiredService<CatalogueSource>().CurrentAsync(cancellation);
        var errors = new ParameterErrors();
        var parameters = ExportOptions.Read(line, errors);
        var query = ObservationQuery.Parse(parameters, catalogue, errors, isWhole: true);
        var (named, style) = CubeFormatChoice.Named(parameters, errors);
        var format = named ?? OfExtension(line[Out.Name]) ?? CubeFormatTable.Json;
        if (query.History)
        {
            format = HistoryFormat.Of(format, parameters, errors);
        }

        style = style with { Fields = FieldChoice.Of(parameters, format, errors) };
        if (errors.Any)
        {
            throw CommandUsageException.Of([.. CommandError.Each(errors)]);
        }

        var areas = await services.GetRequiredService<ObservationReader>().ViewAsync(query, cancellation);
        if (line[Out.Name] is not { } path)
        {
            RefuseOutput(format, output);
            await WriteAsync(output.Stream);
            return CommandExit.Done;
        }

        var unfinished = path + Unfinished;
        try
        {
            await using (var file = File.Create(unfinished))
            {
                await WriteAsync(file);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        output.Write(new Exported(path, format.Name, new FileInfo(path).Length), exported => $"{exported.File}: {exported.Format}, {exported.Bytes} 字节 bytes");
        return CommandExit.Done;

        async Task WriteAsync(Stream stream)
        {
            var writer = PipeWriter.Create(stream, new(leaveOpen: true));
            var continuation = await services.GetRequiredService<ObservationWriter>().WriteAsync(query, areas, catalogue, format, style, writer, cancellation);
            await writer.CompleteAsync();
            if (continuation is not null)
            {
                output.Note(new($"还有下一页:continuation={continuation}。", $"There is a next page: continuation={continuation}."));
            }
        }
    }

    private static CubeFormat? OfExtension(string? path) =>
        path is null ? null : CubeFormatTable.All.FirstOrDefault(format => Path.GetExtension(path) == $".{format.Name}");

    private static void RefuseOutput(CubeFormat format, CommandOutput output)
    {
        if (format.FileExtension is not null && output.IsTerminal)
        {
            throw new CommandUsageException("binary-to-terminal", new(
                $"{format.Name} 不是文本,请用 {Out.Name} 写入文件。",
                $"{format.Name} is no text; write it to a file with {Out.Name}."));
        }

        if (output.IsJson && !format.MediaType.EndsWith("json", StringComparison.Ordinal) && !format.MediaType.Contains("+json;", StringComparison.Ordinal))
        {
            throw new CommandUsageException("no-json-format", new(
                $"{CommandOption.Json.Name} 时标准输出须为 JSON:请用 {Out.Name} 写入文件,或选择 JSON 格式。",
                $"With {CommandOption.Json.Name} standard output is JSON: write to a file with {Out.Name}, or choose a format that is."));
        }
    }

    /// <summary>A file that was written.</summary>
    private sealed record Exported(string File, string Format, long Bytes);
}
