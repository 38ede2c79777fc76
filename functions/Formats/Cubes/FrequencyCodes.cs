namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>How the API writes a frequency.</summary>
internal static class FrequencyCodes
{
    /// <summary>Every frequency by its code.</summary>
    public static IReadOnlyDictionary<string, Frequency> All { get; } = new Dictionary<string, Frequency>
    {
        ["month"] = Frequency.Month,
        ["quarter"] = Frequency.Quarter,
        ["half"] = Frequency.HalfYear,
        ["year"] = Frequency.Year,
    };

    /// <summary>The code of a frequency.</summary>
    public static string Of(Frequency frequency) => All.Single(pair => pair.Value == frequency).Key;
}
