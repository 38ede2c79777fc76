using HtzPipeline.Core.Layout.Grammar;
namespace HtzPipeline.Core.Layout.Tables;

/// <summary>
/// Follows the labels of a table from top to bottom and says under which each stands: by 其中 and # (a part of the last row
/// that is none), and by indentation.
/// </summary>
internal sealed class RowParents
{
    private readonly List<(double Depth, bool IsPart, string Name)> _open = [];
    private string? _heading;

    /// <summary>A heading that stands over all rows until the next.</summary>
    public void EnterHeading(string name)
    {
        _open.Clear();
        _heading = name;
    }

    /// <summary>The names that a row stands under, outermost first.</summary>
    public IReadOnlyList<string> Enter(RowLabel label, string name)
    {
        var depth = DepthOf(label);
        while (_open.Count > 0 && _open[^1].Depth >= depth)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        string[] parents = _heading is null ? [.. _open.Select(o => o.Name)] : [_heading, .. _open.Select(o => o.Name)];
        _open.Add((depth, label.IsPart, name));
        return parents;
    }

    // 其中 stands half a step below the row it belongs to; rows aligned with the text after 其中 are its siblings.
    private double DepthOf(RowLabel label)
    {
        if (label.IsPart)
        {
            return label.Indent + 0.5;
        }

        var sibling = _open.FindLast(o => o.IsPart);
        return sibling.IsPart && label.Indent > 0 && label.Indent > sibling.Depth && label.Indent <= sibling.Depth + 8 ? sibling.Depth : label.Indent;
    }
}
