namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>
/// Which series are asked for: <c>M.GDP.*</c>, with <c>*</c> or nothing for any code, the end left out for any; several by comma.
/// Several codes in one place by '+', as in SDMX 2.1, are taken too.
/// </summary>
internal sealed class SdmxKey
{
    private readonly string[][][] _alternatives;

    private SdmxKey(string[][][] alternatives) => _alternatives = alternatives;

    /// <summary>How many codes the longest has.</summary>
    public int Length => _alternatives.Max(one => one.Length);

    /// <summary>Reads a key: any text is one.</summary>
    public static SdmxKey Parse(string text) => new([.. text.Split(',').Select(key => key.Split('.').Select(Codes).ToArray())]);

    /// <summary>Whether a series is one of those asked for.</summary>
    /// <param name="codes">Its codes in the order of the dimensions.</param>
    /// <param name="except">The dimension that may have any code; -1 for none.</param>
    public bool Admits(IReadOnlyList<string> codes, int except = -1) => Array.Exists(
        _alternatives,
        key => codes.Index().All(code => code.Index == except || Admits(key, code.Index, code.Item)));

    /// <summary>Whether any series with a code in one place may be among those asked for.</summary>
    public bool MayHave(int position, string code) => Array.Exists(_alternatives, key => Admits(key, position, code));

    private static bool Admits(string[][] key, int position, string code) =>
        position >= key.Length || key[position].Length == 0 || key[position].Contains(code);

    private static string[] Codes(string text)
    {
        var codes = text.Split('+', StringSplitOptions.RemoveEmptyEntries);
        return codes.Contains("*") ? [] : codes;
    }
}
