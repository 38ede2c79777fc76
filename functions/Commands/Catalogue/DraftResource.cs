using System.Text.Json.Serialization;
using HtzPipeline.Core.Drafting;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary>What a command tells of a file that a catalogue was drafted from.</summary>
/// <param name="File">Where it lies in the folder.</param>
/// <param name="Figures">The numbers that were read of it.</param>
/// <param name="Published">How many of them the draft would publish.</param>
/// <param name="Held">How many would wait for somebody to decide.</param>
/// <param name="Unpublished">Why the others would not be: each cause once, with how many figures.</param>
/// <param name="Findings">The findings of severity error: each kind once, with how often.</param>
internal sealed record DraftFileResource(
    string File, int Figures, int Published, int Held, IReadOnlyList<UnpublishedCause> Unpublished, IReadOnlyList<DraftFindingResource> Findings)
{
    private const int MostFindings = 5;

    public static DraftFileResource Of(TriedFile tried) => new(
        tried.Path, tried.Figures, tried.PublishedFigures, tried.Held, tried.Unpublished,
        [.. tried.Findings.Where(finding => finding.Severity == Severity.Error).GroupBy(finding => finding.Kind.Code).Select(DraftFindingResource.Of)]);

    public static DraftFileResource Of(string path, Finding unreadable) => new(path, 0, 0, 0, [], [DraftFindingResource.Of([unreadable])]);

    /// <summary>It for people.</summary>
    public string ToText() => string.Join('\n', Unpublished.Select(one => $"    {one.Cause} ×{one.Count} {one.Place} “{one.Text}”: {one.Zh}\n      {one.En}")
        .Concat(Findings.Where(finding => !Unpublished.Any(one => one.Cause == finding.Code)).Take(MostFindings)
            .Select(finding => $"    {finding.Code} {finding.Place}: {finding.Zh}\n      {finding.En}"))
        .Prepend($"{File}: 读出 {Figures},可发布 {Published},暂缓 {Held}  read, would be published, held"));
}

/// <summary>A kind of finding on a file.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Count">How often it is found.</param>
/// <param name="Place">Where first.</param>
/// <param name="Zh">The first in Chinese.</param>
/// <param name="En">The first in English.</param>
internal sealed record DraftFindingResource(string Code, int Count, string Place, string Zh, string En)
{
    public static DraftFindingResource Of(IEnumerable<Finding> alike)
    {
        var all = alike.ToList();
        return new(all[0].Kind.Code, all.Count, all[0].Place.ToString(), all[0].Message.Zh, all[0].Message.En);
    }
}

/// <summary>What came of drafting.</summary>
/// <param name="Catalogue">The file that was written; null where none was named.</param>
/// <param name="Yaml">The catalogue itself, where no file was named.</param>
/// <param name="Indicators">How many indicators are new.</param>
/// <param name="Spellings">How many names were found of indicators that the catalogue has.</param>
/// <param name="Rules">How many rules hold in the files.</param>
/// <param name="Questions">How many things somebody should look at.</param>
/// <param name="LeftOut">Names that nothing was drafted of, and why.</param>
/// <param name="Figures">The numbers that were read of all files.</param>
/// <param name="Published">How many of them would be published.</param>
internal sealed record DraftResource(
    string? Catalogue, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Yaml, int Indicators, int Spellings, int Rules, int Questions, IReadOnlyList<DraftLeftOutResource> LeftOut, int Figures, int Published)
{
    public static DraftResource Of(CatalogueDraft draft, string? file, string yaml, IReadOnlyList<TriedFile> tried) => new(
        file, file is null ? yaml : null, draft.Indicators.Count, draft.Spellings.Count, draft.Rules.Count, draft.Questions,
        [.. draft.LeftOut.Select(one => new DraftLeftOutResource(one.Name, one.Place, one.Why.Zh, one.Why.En))],
        tried.Sum(one => one.Figures), tried.Sum(one => one.PublishedFigures));

    /// <summary>It for people.</summary>
    public string ToText() => string.Join('\n', LeftOut.Select(one => $"{one.Name} ({one.Place}): {one.Zh}\n  {one.En}").Append(
        $"新指标 {Indicators},新写法 {Spellings},成立的规则 {Rules},待核对“# ?” {Questions};读出 {Figures} 个数,可发布 {Published} 个。\n"
        + $"{Indicators} new indicators, {Spellings} new spellings, {Rules} rules that hold, {Questions} questions (# ?); of {Figures} figures read {Published} would be published."
        + (Catalogue is null ? "" : $"\n→ {Catalogue}")));
}

/// <summary>A name that nothing was drafted of.</summary>
/// <param name="Name">The name.</param>
/// <param name="Place">Where it is met first.</param>
/// <param name="Zh">Why, in Chinese.</param>
/// <param name="En">Why, in English.</param>
internal sealed record DraftLeftOutResource(string Name, string Place, string Zh, string En);
