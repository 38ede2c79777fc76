using System.Security.Cryptography;
using System.Text;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>A template that bulletins are composed by: light Markdown with words of figures in it. See docs/bulletin.md.</summary>
/// <param name="Name">Its name: <c>brief</c> of <c>brief.zh.md</c>.</param>
/// <param name="Language">The language that it is written in.</param>
/// <param name="Text">All of it.</param>
public sealed record BulletinTemplate(string Name, Language Language, string Text)
{
    /// <summary>The most characters that a template may have.</summary>
    public const int MostCharacters = 64 * 1024;

    private const int VersionBytes = 6;

    /// <summary>Its version, which follows from its text.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)).AsSpan(..VersionBytes));

    /// <summary>The file it is of: <c>brief.zh.md</c>.</summary>
    public string File => FileOf(Name, Language);

    /// <summary>The file of a template.</summary>
    public static string FileOf(string name, Language language) => $"{name}.{(language == Language.Zh ? "zh" : "en")}.md";

    /// <summary>The name and language that a file's name says; null where it is no template's.</summary>
    public static (string Name, Language Language)? Read(string file) => file.Split('.') is [{ Length: > 0 } name, "zh" or "en", "md"] parts && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        ? (name, parts[1] == "zh" ? Language.Zh : Language.En)
        : null;
}
