using System.Text;
using HtzPipeline.Core.Drafting;
using HtzPipeline.Core.Drafting.Codes;
using HtzPipeline.Core.Drafting.Writing;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary><c>catalogue-draft FOLDER</c>: a first catalogue from departments' files, or what one that there is lacks.</summary>
internal static class CatalogueDraftCommand
{
    private static readonly LocalText Details = new(
        """
        读取文件夹中各部门的文件({部门}/{时期}/{文件},或全部放在一起),写出一个可直接使用的指标目录:指标及其名称、其他写法、单位、流量或存量、增速口径、小数位、其中项、
        主管部门、报表制度、分组、区域、通常大小,以及在所有文件中都成立的规则。没有把握的地方以“# ?”注明问题。
        已有指标目录(--catalogue,或 --into 的文件已存在)时只补充新的内容,已有的代码和文字一概不动;new-zone 写出、还没有改过的示例由草稿代替。
        然后用该目录把各文件试读一遍,逐个列出可发布多少,不能发布的每个数都归入一种原因(个数和第一处);不存储任何内容。没有 --into 时目录写到标准输出,其余写到标准错误。
        """,
        """
        Reads the departments' files in a folder ({department}/{period}/{file}, or all in one) and writes a catalogue that can be used as it is: indicators with names, other
        spellings, units, flow or stock, basis of growth, decimals, totals, owners, calendars, groups, areas, usual sizes, and the rules that hold in all files. What the files
        do not tell for sure is marked '# ?' with the question. Beside a catalogue that there is (--catalogue, or a file that --into names) it adds what is new, and leaves
        every code and text of it as it is; the example that new-zone wrote gives way to the draft, as long as nobody has changed it. Then each file is tried by the catalogue: how
        much of it would be published, and of every figure that would not the cause, with how many there are and where the first stands. Nothing is stored. Without
        --into the catalogue goes to standard output, and all else to standard error.
        """);

    public static Command Command { get; } = new(
        "catalogue-draft",
        "FOLDER",
        new("由各部门的文件起草指标目录。", "Drafts a catalogue from departments' files."),
        [
            new("--into", "FILE", new("写到该文件;已存在时补充新内容。", "Writes it to this file; adds to one that is there.")),
            new("--catalogue", "FILE", new("已有的指标目录,只提出其中没有的。", "The catalogue there is: only what it lacks is proposed.")),
            new("--codes", "STYLE", new("代码用 pinyin(默认)或 english(词汇表中有的词)。", "Codes of pinyin (if not given), or english, of the words that the glossary has.")),
            new("--rules-in-force", null, new("成立的规则直接生效,而不是写成注释。", "Puts the rules that hold in force, instead of writing them as comments.")),
        ],
        Details,
        new(new("已写出", "written"), new("没有可起草的内容", "nothing to draft from")),
        RunAsync);

    private static async Task<int> RunAsync(CommandLine line, CommandOutput output, CancellationToken cancellation)
    {
        var options = new DraftOptions(CodesOf(line), line.Has("--rules-in-force"));
        var into = line["--into"];
        var source = line["--catalogue"] ?? (File.Exists(into) ? into : null);
        var (existing, text) = source is null ? (null, "") : (await CatalogueFile.LoadAsync(source), await File.ReadAllTextAsync(source, cancellation));
        var example = existing is not null && ZoneExample.Is(text, existing) ? existing : null;
        existing = example is null ? existing : null;
        var stages = new FileStages(output.Tell);
        var (files, unreadable) = DraftFolder.Read(line.File, stages, (_, _, _) => { }, cancellation);
        var draft = CatalogueDrafter.Draft(files, existing, options);
        if (draft.Indicators.Count == 0 && existing is null)
        {
            throw new CommandFailedException("nothing-to-draft", new("文件中没有读到带名称的数据。", "No figure with a name was read of the files."));
        }

        var yaml = existing is not null ? DraftAddition.To(text, draft) : DraftWriter.Write(example is null ? draft : ZoneExample.Named(draft, example));
        var catalogue = Loaded(yaml, into ?? "catalogue.yaml");
        var tried = DraftTrial.Run(files, catalogue, stages);
        if (into is not null)
        {
            await File.WriteAllTextAsync(into, yaml, cancellation);
        }

        if (example is not null)
        {
            output.Note(new LocalText(
                "new-zone 写的示例部门和指标已由草稿代替;示例上传(uploads/statistics/2025-01)可以删去。",
                "The department and the indicator of new-zone's example gave way to the draft; its upload (uploads/statistics/2025-01) may be removed."));
        }

        Tell(output, [.. unreadable.Select(one => DraftFileResource.Of(one.Path, one.Why)), .. tried.Select(DraftFileResource.Of)], DraftResource.Of(draft, into, yaml, tried));
        return CommandExit.Done;
    }

    // The catalogue goes where it is asked for: to its file, or to standard output with nothing else beside it.
    private static void Tell(CommandOutput output, IReadOnlyList<DraftFileResource> files, DraftResource sum)
    {
        if (sum.Yaml is { } yaml && !output.IsJson)
        {
            output.Stream.Write(Encoding.UTF8.GetBytes(yaml));
            output.Note(string.Join('\n', files.Select(file => file.ToText()).Append(sum.ToText())));
            return;
        }

        foreach (var file in files)
        {
            output.Write(file, told => told.ToText());
        }

        output.Write(sum, told => told.ToText());
    }

    // A draft that does not load would be a fault of this program, and is not written.
    private static IndicatorCatalogue Loaded(string yaml, string file)
    {
        var load = CatalogueLoader.Load(yaml, file);
        return load.Catalogue ?? throw new CommandFailedException(
            "draft-has-faults", new($"起草的目录有误,未写出:{string.Join('\n', load.Faults)}", $"The draft has faults and was not written: {string.Join('\n', load.Faults)}"));
    }

    private static CodeStyle CodesOf(CommandLine line) => line["--codes"] switch
    {
        null or "pinyin" => CodeStyle.Pinyin,
        "english" => CodeStyle.English,
        var other => throw new CommandUsageException(new LocalText($"--codes 为 pinyin 或 english,不能是“{other}”。", $"--codes is pinyin or english, not '{other}'.")),
    };
}
