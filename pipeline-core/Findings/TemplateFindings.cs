namespace HtzPipeline.Core.Findings;

/// <summary>HTZ5xxx: a template that bulletins are composed by.</summary>
public static class TemplateFindings
{
    /// <summary>It is not written as templates are.</summary>
    public static readonly FindingKind Syntax = new(
        "HTZ5001", Severity.Error,
        new("模板写法有误:{found}", "The template is not written as templates are: {found}"),
        new("请核对该行的花括号、引号和标签是否成对。", "See whether braces, quotes and tags of this line come in pairs."));

    /// <summary>A word that there is not.</summary>
    public static readonly FindingKind UnknownWord = new(
        "HTZ5002", Severity.Error,
        new("模板中没有“{found}”这个词。", "There is no word '{found}' for templates."),
        new("可用的词:{expected}。", "There are: {expected}."));

    /// <summary>An indicator, group or area that the catalogue does not have.</summary>
    public static readonly FindingKind UnknownName = new(
        "HTZ5003", Severity.Error,
        new("指标目录中没有“{found}”。", "The catalogue has no '{found}'."),
        new("请使用指标目录中的代码或名称{expected}。", "Use a code or a name of the catalogue{expected}."));

    /// <summary>An option that a word does not take, or a value that the option cannot have.</summary>
    public static readonly FindingKind WrongOption = new(
        "HTZ5004", Severity.Error,
        new("选项“{found}”不能这样写。", "The option '{found}' cannot be written so."),
        new("可用:{expected}。", "There are: {expected}."));

    /// <summary>A number that no word wrote, which would not follow the figures.</summary>
    public static readonly FindingKind NumberByHand = new(
        "HTZ5005", Severity.Error,
        new("“{found}”中的数字是手写的,不会随数据变化。", "The digits in '{found}' are written by hand, and would not follow the figures."),
        new("数据和时期请用模板的词写出;名称中的数字写作 {{ '5G' | plain }}。", "Have figures and periods written by a word; digits of a name are written {{ '5G' | plain }}."));

    /// <summary>A tag that templates may not have.</summary>
    public static readonly FindingKind TagNotAllowed = new(
        "HTZ5006", Severity.Error,
        new("模板中不能使用标签“{found}”。", "A template may not have the tag '{found}'."),
        new("可用的标签:{expected}。", "There are: {expected}."));

    /// <summary>It does more, or writes more, than a bulletin may cost.</summary>
    public static readonly FindingKind TooMuch = new(
        "HTZ5007", Severity.Error,
        new("模板的步骤或输出超过上限 {expected}。", "The template takes more steps, or writes more, than {expected}."),
        new("请减少循环,或拆成两个模板。", "Have fewer loops, or make two templates of it."));

    /// <summary>A table or chart within a line.</summary>
    public static readonly FindingKind BlockWithinLine = new(
        "HTZ5008", Severity.Error,
        new("表格或图不能写在文字行内。", "A table or chart cannot stand within a line of text."),
        new("请让它独占一行。", "Give it a line of its own."));

    /// <summary>No title.</summary>
    public static readonly FindingKind NoTitle = new(
        "HTZ5009", Severity.Error,
        new("模板没有标题。", "The template has no title."),
        new("请在首行写“# 标题”。", "Begin it with a line '# title'."));
}
