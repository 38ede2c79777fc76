using System.Buffers;
using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Tells what printing puts at the foot and head of pages: 第1页, 第 1 页 共 3 页, 页码:1/3, 接上页, Page 1 of 3.</summary>
internal static partial class PageMarks
{
    private const int Longest = 30;

    private static readonly SearchValues<char> Signs = SearchValues.Create("页頁PpＰｐ-—－");

    /// <summary>Whether a text is one.</summary>
    public static bool IsOne(string text) => text.Length <= Longest && text.AsSpan().ContainsAny(Signs) && Mark().IsMatch(LabelText.Fold(text));

    [GeneratedRegex(
        @"^[(\[—-]*(?:第[\d一二三四五六七八九十]+[页頁](?:[,，、/;-]?(?:总|總)?共?(?:计)?\d+[页頁])?|(?:总|總)?共(?:计)?\d+[页頁](?:[,，、/;-]?第\d+[页頁])?|[页頁][码碼]:?\d+(?:/\d+)?|(?:接|续|續)上[页頁]|[转轉接]下[页頁]|page ?\d+(?: ?(?:of|/) ?\d+)?|- ?\d+ ?-)[)\]—-]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
