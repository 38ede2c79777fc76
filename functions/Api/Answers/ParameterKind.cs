namespace HtzPipeline.Functions.Api.Answers;

/// <summary>What the text of a query parameter stands for. Each is read by a method of <see cref="Parameters"/>, and described by <see cref="TakesAttribute"/>.</summary>
internal enum ParameterKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>One of some words.</summary>
    Word,

    /// <summary>One of the words of <see cref="Formats.CubeFormatTable"/>.</summary>
    CubeFormat,

    /// <summary>One of the words of <see cref="Formats.Cubes.FrequencyCodes"/>.</summary>
    Frequency,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A whole number from 1 on.</summary>
    Number,

    /// <summary>A period in the SDMX form.</summary>
    Period,

    /// <summary>A release number, or a time with its offset.</summary>
    AsOf,

    /// <summary>The same, or 0 for before the first release.</summary>
    Since,

    /// <summary>A list of codes or names, with commas.</summary>
    Names,

    /// <summary>A list of codes of measures, with commas.</summary>
    Measures,

    /// <summary>A list of columns of observations, with commas.</summary>
    Fields,

    /// <summary>One code of a measure.</summary>
    Measure,
}
