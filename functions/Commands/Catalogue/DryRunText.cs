using System.Globalization;
using System.Text;
using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Validation.Differences;
using HtzPipeline.Functions.DryRun;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary>Writes what a catalogue would do for people.</summary>
internal sealed class DryRunText
{
    private static readonly string[] Items = ["区域 area", "部门 department", "单位 unit", "报表制度 calendar", "指标 indicator", "规则 rule", "问题 finding", "不作为指标 ignored", "发布者"];

    private static readonly Dictionary<FigureEffect, string> FigureEffects = new()
    {
        [FigureEffect.NoLongerRecognised] = "不再识别 no longer recognised",
        [FigureEffect.NewlyRecognised] = "新识别 newly recognised",
        [FigureEffect.TakenForAnother] = "识别为另一数据 taken for another",
        [FigureEffect.HeldBack] = "将暂缓 held back",
        [FigureEffect.LetThrough] = "将放行 let through",
        [FigureEffect.OtherAmount] = "数额改变 another amount",
        [FigureEffect.OtherUnit] = "数额不变、单位改变 the same in another unit",
        [FigureEffect.Doubted] = "将标为存疑 published as questionable",
        [FigureEffect.NoLongerDoubted] = "不再存疑 questionable no more",
    };

    private static readonly Dictionary<AnswerEffect, string> EffectWords = new()
    {
        [AnswerEffect.NotAnswered] = "查询不再返回(数据保留) no longer answered (kept)",
        [AnswerEffect.Answered] = "查询重新返回 answered again",
        [AnswerEffect.OtherAmount] = "返回的数额改变 answered as another amount",
        [AnswerEffect.OtherUnit] = "数额不变、单位改变 answered in another unit",
        [AnswerEffect.OtherFrequency] = "默认频度改变,快照不再显示 of another frequency: left out of snapshots",
        [AnswerEffect.OtherKind] = "类型改变,快照不再显示 of another kind: left out of snapshots",
        [AnswerEffect.Marked] = "标注口径变化 marked by a break",
        [AnswerEffect.NotMarked] = "不再标注口径变化 marked by a break no more",
    };

    private static readonly Dictionary<DerivedEffect, string> DerivedEffects = new()
    {
        [DerivedEffect.Appears] = "出现 appears",
        [DerivedEffect.Vanishes] = "消失 vanishes",
        [DerivedEffect.OtherAmount] = "改变 changes",
        [DerivedEffect.OtherUnit] = "数额不变、单位改变 the same in another unit",
    };

    private readonly StringBuilder _text = new();

    /// <summary>The report in Chinese with English beside.</summary>
    public static string Of(DryRunReport report)
    {
        var text = new DryRunText();
        text.Line($"指标目录 Catalogue: 生效 in force {report.InForce}, 试行 tried {report.Tried}");
        text.WriteCatalogue(report.Catalogue);
        text.Line("");
        text.Line("立即 AT ONCE. 已发布的数值都不改变;新上传的文件按新目录读取;名称、分组、上下级立即显示为新的。");
        text.Line("  No published figure changes; new uploads are read by it; names, groups, parents and units are shown by it.");
        text.WriteAtOnce(report.AtOnce);
        text.Line("");
        text.Line($"若重新报送 IF SENT AGAIN. 按上传顺序重读 {report.SentAgain.Files} 个文件,与当时已发布的数据比对,{report.SentAgain.Differing.Count} 个结果不同。");
        text.Line($"  {report.SentAgain.Files} files read again in the order of upload, against what was published then; {report.SentAgain.Differing.Count} come out otherwise.");
        text.WriteSentAgain(report.SentAgain);
        text.Line("");
        text.Line(
            report.IsWithoutEffect ? "对已发布的数据没有影响。 It would change nothing of what is published."
            : report.HasEffects ? "有影响,见上。 It would change what is said above."
            : "没有发现影响,但有文件未能重读。 Nothing was found, but not every file could be read.");
        return text._text.ToString().TrimEnd('\n');
    }

    private void WriteCatalogue(IReadOnlyList<DifferenceResource> differences)
    {
        Line($"目录差异 Differences: {differences.Count}");
        foreach (var one in differences)
        {
            var item = $"{Items[(int)one.Item]} {one.Code}";
            Line(one.Aspect is null
                ? $"  {(one.Before is null ? "+" : "-")} {item} {one.After ?? one.Before}"
                : $"  ~ {item} {one.Aspect}: {Change(one.Before, one.After)}");
        }
    }

    private void WriteAtOnce(DryRunAtOnce atOnce)
    {
        foreach (var one in atOnce.Figures)
        {
            Line($"  {one.Indicator}: {one.Count} {EffectWords[one.Effect]}");
            WriteExamples(one.Examples);
        }

        foreach (var one in atOnce.Calendar)
        {
            var missing = one.Missing.Count == 0 ? "" : $"; 缺 missing {string.Join(' ', one.Missing)}";
            var late = one.Late + one.NoLongerLate == 0 ? "" : $"; 迟报 late +{one.Late} -{one.NoLongerLate}";
            Line($"  日历 calendar {one.Department} {one.First}..{one.Last}, {one.Months} 个月 months: {Change(Text(one.Before), Text(one.After))}{missing}{late}");
        }

        if (atOnce.Figures.Count + atOnce.Calendar.Count == 0)
        {
            Line("  -");
        }
    }

    private void WriteSentAgain(DryRunSentAgain sentAgain)
    {
        if (sentAgain.Lost > 0)
        {
            Line($"  {sentAgain.Lost} 个文件的原件已不在,没有重读 files could not be read again: their bytes are not there");
        }

        foreach (var one in sentAgain.Figures)
        {
            Line($"  {one.Indicator}: {one.Count} {FigureEffects[one.Effect]}");
            foreach (var example in one.Examples)
            {
                Line($"    {example.Path} {example.Place} “{example.Text}” {Change(example)}");
            }
        }

        foreach (var one in sentAgain.Findings)
        {
            Line($"  {(one.Appears ? "+" : "-")} {one.Code} {one.Severity}{(one.Rule is null ? "" : $" ({one.Rule})")}: {one.Count} {(one.Appears ? "将出现 appear" : "将消失 disappear")}");
            foreach (var example in one.Examples)
            {
                Line($"    {example.Path} {example.Place}: {example.Message.Zh}");
                Line($"      {example.Message.En}");
            }
        }

        foreach (var one in sentAgain.Derived)
        {
            Line($"  推算 derived {one.Indicator} {one.Measure}: {one.Count} {DerivedEffects[one.Effect]}");
            WriteExamples(one.Examples);
        }
    }

    private void WriteExamples(IReadOnlyList<AnsweredExample> examples)
    {
        foreach (var example in examples)
        {
            Line($"    {example.Area} {example.Period} {example.Measure}: {Change(example.Before, example.After)}");
        }
    }

    private static string Change(string? before, string? after) => $"{before ?? "无 none"} → {after ?? "无 none"}";

    private static string? Text<T>(T? state)
        where T : struct => state is { } known ? char.ToLowerInvariant(known.ToString()![0]) + known.ToString()![1..] : null;

    private static string Change(FigureExample example)
    {
        var (before, after) = (KeyOf(example.Before), KeyOf(example.After));
        return before is null || after is null || before == after
            ? $"{after ?? before}: {Change(Text(example.Before), Text(example.After))}"
            : Change($"{before}: {Text(example.Before)}", $"{after}: {Text(example.After)}");
    }

    private static string? KeyOf(FigureState? figure) => figure is null ? null : $"{figure.Indicator} {figure.Area} {figure.Period} {figure.Measure}";

    private static string? Text(FigureState? figure) => figure is null
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{figure.Value} {figure.Unit}{(figure.Status == 'A' ? "" : $" ({figure.Status})")}{(figure.Held ? " 暂缓 held" : "")}").TrimStart();

    private void Line(string text) => _text.Append(text).Append('\n');
}
