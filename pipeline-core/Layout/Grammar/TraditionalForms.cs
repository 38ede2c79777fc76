using System.Buffers;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>The traditional forms of the characters that measures, units and roles are written with, as Hong Kong, Macao and Taiwan print them.</summary>
internal static class TraditionalForms
{
    private const string Traditional = "長變動與較減進數總額實際計劃預測環漲佔單萬億圓個戶噸條臺輛項處張間時標準業點開餘擴幣歐鎊區縣鎮鄉國類別產價貨營財務執構圖義節調報頻";
    private const string Simplified = "长变动与较减进数总额实际计划预测环涨占单万亿元个户吨条台辆项处张间时标准业点开余扩币欧镑区县镇乡国类别产价货营财务执构图义节调报频";

    private static readonly SearchValues<char> Differing = SearchValues.Create(Traditional);

    /// <summary>The text in simplified characters, as long as it was; the text itself if it has none that differ.</summary>
    public static string Simplify(string text) => text.AsSpan().IndexOfAny(Differing) < 0
        ? text
        : string.Create(text.Length, text, static (simple, written) =>
        {
            for (var i = 0; i < written.Length; i++)
            {
                simple[i] = Traditional.IndexOf(written[i]) is >= 0 and var index ? Simplified[index] : written[i];
            }
        });

    /// <summary>What is left of a text after simplification, as it was written.</summary>
    /// <param name="rest">A part of the simplified text.</param>
    /// <param name="simple">The simplified text.</param>
    /// <param name="written">The text as written.</param>
    public static string AsWritten(string rest, string simple, string written) =>
        ReferenceEquals(simple, written) || simple.IndexOf(rest, StringComparison.Ordinal) is not (>= 0 and var start) ? rest : written.Substring(start, rest.Length);
}
