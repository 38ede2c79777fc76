namespace HtzPipeline.Functions.Storage.Account;

/// <summary>
/// How long storage is waited for. Whoever is asked by somebody who waits for the answer (an HTTP request, a command) has little patience and
/// says soon that storage is down; work that nobody waits for, and that would have to be delivered again, has as much as the clients' options give.
/// </summary>
internal static class StoragePatience
{
    private static readonly AsyncLocal<bool> Waited = new();

    /// <summary>How long a request to storage may take in all where somebody waits, so that the answer is there within five seconds.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(4);

    /// <summary>Whether somebody waits for what is done.</summary>
    public static bool IsShort => Waited.Value;

    /// <summary>From here on in this flow of control somebody waits, or nobody does.</summary>
    public static void Begin(bool isShort) => Waited.Value = isShort;
}
