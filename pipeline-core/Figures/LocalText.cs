namespace HtzPipeline.Core.Figures;

/// <summary>A text in the two languages of the system.</summary>
/// <param name="Zh">Chinese, the first.</param>
/// <param name="En">English.</param>
public sealed record LocalText(string Zh, string En)
{
    /// <summary>A text that needs no translation: a place, a period, a sign.</summary>
    public static implicit operator LocalText(string text) => new(text, text);

    /// <summary>The text with something done to it in either language.</summary>
    public LocalText With(Func<string, string> change) => new(change(Zh), change(En));

    /// <summary>Texts, one after the other.</summary>
    public static LocalText Join(string separator, IReadOnlyCollection<LocalText> texts) =>
        new(string.Join(separator, texts.Select(text => text.Zh)), string.Join(separator, texts.Select(text => text.En)));
}
