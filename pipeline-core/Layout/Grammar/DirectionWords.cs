namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>The words by which a header says which way its figures go.</summary>
internal static class DirectionWords
{
    private static readonly string[] Both = ["增减", "升降", "涨跌", "±", "+-", "+/-", "变化", "变动", "增长(下降)", "上升下降"];
    private static readonly string[] Down = ["下降", "降幅", "减少", "降低", "回落", "下跌", "下滑", "减幅", "跌幅", "decrease", "decline"];
    private static readonly string[] Up = ["增长", "增幅", "增加", "提高", "上升", "上涨", "涨幅", "increase"];

    /// <summary>What a text says; both ways is neither.</summary>
    public static MeasureDirection Of(string text)
    {
        if (IsIn(text, Both))
        {
            return MeasureDirection.Unstated;
        }

        return (IsIn(text, Up), IsIn(text, Down)) switch
        {
            (true, false) => MeasureDirection.Up,
            (false, true) => MeasureDirection.Down,
            _ => MeasureDirection.Unstated,
        };
    }

    private static bool IsIn(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
