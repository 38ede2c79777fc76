namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>A language of the system.</summary>
internal enum Language
{
    /// <summary>Chinese, the first.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}

/// <summary>What a language is of a text.</summary>
internal static class LanguageText
{
    /// <summary>The text in a language.</summary>
    public static string In(this LocalText text, Language language) => language == Language.Zh ? text.Zh : text.En;
}
