namespace HtzPipeline.Core.Drafting.Codes;

/// <summary>What codes of indicators are made of.</summary>
public enum CodeStyle
{
    /// <summary>The pinyin of the Chinese name.</summary>
    Pinyin,

    /// <summary>English words for those of the name that the glossary has, all of them; otherwise pinyin.</summary>
    English,
}
