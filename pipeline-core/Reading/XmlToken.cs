namespace HtzPipeline.Core.Reading;

/// <summary>What <see cref="XmlTokens"/> stands at.</summary>
internal enum XmlToken
{
    /// <summary>A start tag; also that of an empty element.</summary>
    Open,

    /// <summary>An end tag; none follows the tag of an empty element.</summary>
    Close,

    /// <summary>Character data.</summary>
    Text,
}
