using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Tells the lines of a form that say who filled it in and when: 填报单位:经济发展局  制表人:张三  报出日期:2019年9月10日.</summary>
internal static partial class Signatures
{
    /// <summary>Whether a text begins as such a line does.</summary>
    public static bool IsOne(string text) => Begin().IsMatch(LabelText.Fold(text));

    /// <summary>A text without what signs the form: the date of its filling in is no period, and the office no title.</summary>
    public static string Without(string text) => Whole().Replace(text, "");

    // As forms of the statistical reporting system have them below (and some departments above) the table.
    private const string Words =
        "(?:填报|填表|报送|上报|编制|制表|报出)(?:单位|部门|机关|人|人员|日期|时间)|(?:单位|统计|部门|企业|填表|制表)?负责人|分管领导|主管领导|审核人?|复核人?|审批人|签发人|经办人|联系人|制表|填表|" +
        "(?:联系)?电话|联系方式|传真|(?:单位)?盖章";

    // When it was printed or put up is no period of its figures either.
    private const string Times = "(?:发布|发表|公布|打印|印发|印制|导出|下载|查询|(?:数据)?更新|生成|制作)(?:日期|时间)";

    [GeneratedRegex(@"^(?:" + Words + @")(?:\([^()]*\))?(?:$|:)")]
    private static partial Regex Begin();

    [GeneratedRegex(@"(?<!\p{L})(?:" + Words + "|" + Times + @")\s*(?:[(\uFF08][^()\uFF08\uFF09]*[)\uFF09])?\s*[:\uFF1A]\s*(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\S*)")]
    private static partial Regex Whole();
}
