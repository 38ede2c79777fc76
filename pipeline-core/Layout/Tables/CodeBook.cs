using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>
/// What the codes mean by which other sheets of a workbook head their columns or rows: a sheet of rows with a code, a name
/// and mostly a unit, as data vendors put it beside the figures.
/// </summary>
internal sealed class CodeBook
{
    private const int FewestCodes = 2;

    private readonly Dictionary<string, (string Name, string Unit)> _labels = new(StringComparer.Ordinal);

    // The sheets of a workbook mostly name the same. Null for the book of no codes, which is of no workbook.
    private Memo<Label>? _names;

    private CodeBook()
    {
    }

    /// <summary>A book of no codes.</summary>
    public static CodeBook Empty { get; } = new();

    /// <summary>The book of a workbook's sheets.</summary>
    public static CodeBook Of(IReadOnlyList<Sheet> sheets)
    {
        if (sheets.Count < 2)
        {
            return Empty;
        }

        var book = new CodeBook();
        book._names = new(text => book.Read(text, LabelGrammar.ReadName));
        foreach (var sheet in sheets)
        {
            if (Columns(sheet) is var (code, name, unit))
            {
                book.Add(sheet, code, name, unit);
            }
        }

        return book;
    }

    /// <summary>Whether a sheet is such a list, and no table of figures.</summary>
    public static bool IsOne(Sheet sheet) => Columns(sheet) is not null;

    /// <summary>What a text says, or if it is a code, what its name and unit say.</summary>
    public Label Read(string text, Func<string, Label> read)
    {
        if (!_labels.TryGetValue(text.Trim(), out var known))
        {
            return read(text);
        }

        // A unit in brackets helps to tell a growth from an amount; one of a kind that is not known is the unit all the same.
        var label = read(known.Unit.Length == 0 ? known.Name : $"{known.Name}({known.Unit})");
        return label.Unit is not null || known.Unit.Length == 0 ? label : read(known.Name) with { Unit = known.Unit };
    }

    /// <summary>What a label says of the indicator that it names, or if it is a code, what its name and unit say.</summary>
    public Label ReadName(string text) => _names?.Of(text) ?? Read(text, LabelGrammar.ReadName);

    // The header is the first row; the first column that says so holds the codes, and no two are alike.
    private static (int Code, int Name, int Unit)? Columns(Sheet sheet)
    {
        if (sheet.RowCount <= FewestCodes)
        {
            return null;
        }

        var (code, name, unit) = (-1, -1, -1);
        for (var column = 0; column < sheet.WidthOf(0); column++)
        {
            var heading = LabelText.Fold(sheet[0, column].Text).ToLowerInvariant();
            code = code < 0 && heading is "code" or "代码" or "编码" or "指标代码" or "指标编码" or "indicator code" or "变量" or "变量名" or "variable" or "字段" or "字段名" ? column : code;
            unit = unit < 0 && RoleWords.Of(heading) == ColumnRole.Unit ? column : unit;
            name = IsName(heading) && (name < 0 || IsChinese(sheet, column)) ? column : name;
        }

        return code >= 0 && name >= 0 && AreCodes(sheet, code) ? (code, name, unit) : null;
    }

    private static bool IsName(string heading) =>
        heading is "name" or "名称" or "指标" or "指标名称" or "中文名" or "中文名称" or "含义" or "indicator" or "indicator name" or "factor" or "label" or "series name"
        || heading.EndsWith("_cn", StringComparison.Ordinal) || heading.EndsWith("_zh", StringComparison.Ordinal);

    private static bool IsChinese(Sheet sheet, int column) => sheet[1, column].Text.Any(character => character is >= '\u4E00' and <= '\u9FFF');

    private static bool AreCodes(Sheet sheet, int column)
    {
        var seen = new HashSet<string>();
        for (var row = 1; row < sheet.RowCount; row++)
        {
            var cell = sheet[row, column];
            if (!cell.IsBlank && (cell.Number is not null || !seen.Add(cell.Text.Trim())))
            {
                return false;
            }
        }

        return seen.Count >= FewestCodes;
    }

    private void Add(Sheet sheet, int code, int name, int unit)
    {
        for (var row = 1; row < sheet.RowCount; row++)
        {
            var label = sheet[row, name].Text.Trim();
            var unitText = unit < 0 ? "" : sheet[row, unit].Text.Trim();
            if (label.Length > 0)
            {
                _labels.TryAdd(sheet[row, code].Text.Trim(), (label, unitText));
            }
        }
    }
}
