using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>Something wrong with a template.</summary>
/// <param name="File">The template's file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Finding">What is wrong: code and texts in both languages.</param>
public sealed record TemplateFault(string File, int Line, Finding Finding)
{
    /// <summary>A fault of a kind.</summary>
    public static TemplateFault Of(string file, int line, FindingKind kind, params ReadOnlySpan<(string Name, LocalText Value)> arguments) =>
        new(file, line, Finding.Of(kind, Place.File, arguments));

    /// <summary><c>brief.zh.md(12): HTZ5003 ...</c>, the form editors jump to, in both languages.</summary>
    public override string ToString() => $"{File}({Line}): {Finding.Kind.Code} {Finding.Message.Zh} {Finding.Message.En}";
}

/// <summary>A template proves to have a fault while a bulletin is composed by it.</summary>
/// <param name="fault">The fault.</param>
public sealed class TemplateException(TemplateFault fault) : Exception(fault.ToString())
{
    /// <summary>The fault.</summary>
    public TemplateFault Fault => fault;
}
