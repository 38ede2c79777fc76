using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Layouts;

/// <summary>How one file words its titles, headings and labels; the same throughout the file.</summary>
public sealed class Wording
{
    private static readonly string[] MarksOfParts = ["其中:", "其中：", "#", "  其中:", "  ", "　　", "  #"];

    private readonly Random _random;
    private readonly Style _style;
    private readonly string _partMark;
    private readonly bool _isWide;

    /// <summary>A wording by chance.</summary>
    public Wording(Style style, Random random)
    {
        (_style, _random) = (style, random);
        _partMark = Choose(MarksOfParts);
        _isWide = random.Next(2) == 0;
        HasSerials = random.Next(3) == 0;
        HasUnitColumn = style.SheetUnit is null && random.Next(2) == 0;
        Month = Choose("本月", "当月", "本月完成");
        Cumulative = Choose("累计", "1-本月", "本年累计", "累计完成");
        Amount = Choose("绝对值", "绝对量", "总量", "数值", "实际完成");
        Growth = Choose("同比增长(%)", "增长%", "比上年同期增长(%)", "同比增长（％）", "同比±%", "增速(%)", "增长(±%)", "同比增长(±%)", "增减（±%）", "比上年增长(%)", "升降(±%)", "比上年同期±%");
        YearBefore = Choose("上年同期", "去年同期", "上年同期数", "上年", "去年同期完成", "上年实际");
        Change = Choose("增减额", "比上年同期增减额", "增减量", "比上年增加额", "同比增加", "较上年同期增减");
        MonthBefore = Choose("环比增长(%)", "环比(%)", "比上月增长(%)");
        Plan = Choose("年度计划", "全年目标", "年度目标", "全年计划", "目标任务", "本年计划");
        Rank = Choose("位次", "排名", "全区排名");
        Indicator = Choose("指标", "指标名称", "项目", "指  标");
    }

    /// <summary>Whether rows are numbered.</summary>
    public bool HasSerials { get; }

    /// <summary>Whether units stand in a column.</summary>
    public bool HasUnitColumn { get; }

    /// <summary>本月.</summary>
    public string Month { get; }

    /// <summary>累计.</summary>
    public string Cumulative { get; }

    /// <summary>绝对值.</summary>
    public string Amount { get; }

    /// <summary>同比增长(%).</summary>
    public string Growth { get; }

    /// <summary>指标.</summary>
    public string Indicator { get; }

    /// <summary>上年同期.</summary>
    public string YearBefore { get; }

    /// <summary>增减额.</summary>
    public string Change { get; }

    /// <summary>年度计划.</summary>
    public string Plan { get; }

    /// <summary>环比(%).</summary>
    public string MonthBefore { get; }

    /// <summary>位次.</summary>
    public string Rank { get; }

    /// <summary>The heading of a column of an amount, its growth, or what stands beside.</summary>
    public string Heading(bool isGrowth, Aside? aside) => aside switch
    {
        Aside.YearBefore => YearBefore,
        Aside.Change => Change,
        Aside.MonthBefore => MonthBefore,
        Aside.Rank => Rank,
        Aside.Plan => Plan,
        _ => isGrowth ? Growth : Amount,
    };

    /// <summary>One of several texts.</summary>
    public string Choose(params ReadOnlySpan<string> texts) => texts[_random.Next(texts.Length)];

    /// <summary>A yes or no.</summary>
    public bool Toss() => _random.Next(2) == 0;

    /// <summary>A row's label: marked as a part, its unit in brackets unless it stands elsewhere.</summary>
    public string Label(Series series) => $"{(series.Parent is null ? "" : _partMark)}{(HasUnitColumn ? series.Name : NameWithUnit(series))}";

    /// <summary>A name with its unit in brackets, unless a row for the whole sheet states it.</summary>
    public string NameWithUnit(Series series) => series.IsMoney && _style.SheetUnit is not null ? series.Name : series.Name + InBrackets(_style.UnitOf(series.Code).Text);

    /// <summary>A unit, or anything, in brackets.</summary>
    public string InBrackets(string text) => _isWide ? $"（{text}）" : $"({text})";

    /// <summary>A month in words: 2019年8月.</summary>
    public static string Text(Period month) => $"{month.Year}年{month.Number}月";

    /// <summary>From January to a month: 2019年1-8月.</summary>
    public string TextToMonth(Period month) => $"{month.Year}年1{Choose("-", "—", "－", "～")}{month.Number}月";

    /// <summary>Writes title and unit row over a table; the next row.</summary>
    public int PutTitle(Grid grid, int row, int columns, string period, string subject)
    {
        var title = Choose($"高新区{period}{subject}", $"{period}高新区{subject}", $"{period}{subject}", $"{subject}({period})", $"{period},{subject}", $"{period}{subject}(按2015年不变价格计算)", $"{subject}(2015年=100){period}");
        grid.PutMerged(row++, 0, row - 1, columns - 1, title);
        if (_style.SheetUnit is { } unit)
        {
            grid.Put(row++, Toss() ? 0 : columns - 1, Choose($"单位:{unit.Text}", $"单位：{unit.Text}、%", $"(单位:{unit.Text})", $"计量单位:{unit.Text}"));
        }

        return row;
    }

    /// <summary>Writes the notes below a table.</summary>
    public void PutNotes(Grid grid, int row)
    {
        if (Toss())
        {
            grid.Put(row++, 0, "注:部分数据因四舍五入,存在总计与分项合计不等的情况。");
        }

        if (Toss())
        {
            grid.Put(row, 0, "数据来源:经济发展局");
        }
    }
}
