namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>Names the datasets of a message as sheets are named: no two alike.</summary>
internal sealed class TableNames
{
    private readonly HashSet<string> _taken = [];

    /// <summary>The name for the next dataset; null for one without.</summary>
    public string? Next(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var own = name;
        for (var copy = 2; !_taken.Add(own); copy++)
        {
            own = $"{name} ({copy})";
        }

        return own;
    }
}
