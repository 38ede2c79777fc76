namespace HtzPipeline.Core.Figures;

/// <summary>A language of the system.</summary>
public enum Language
{
    /// <summary>Chinese, the first.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}

/// <summary>What a language is of a text.</summary>
public static class LanguageText
{
    /// <summary>The text in a language.</summary>
    public static string In(this LocalText text, Language language) => language == Language.Zh ? text.Zh : text.En;
}
