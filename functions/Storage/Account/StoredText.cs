namespace HtzPipeline.Functions.Storage.Account;

/// <summary>Text from files on its way into a table, whose properties hold only so much.</summary>
internal static class StoredText
{
    /// <summary>The text, or as much of it as <paramref name="maximum"/> characters hold, with an ellipsis.</summary>
    public static string Cut(string text, int maximum)
    {
        if (text.Length <= maximum)
        {
            return text;
        }

        // Half a surrogate pair is no text, and cannot be written as JSON.
        var end = maximum - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }
}
