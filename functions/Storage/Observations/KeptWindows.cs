using System.Diagnostics.CodeAnalysis;

namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>
/// The windows of areas that were read or written last, so that of submissions of an area that follow each other only the first reads what
/// is published. No row changes without its area's head, so a window holds for as long as the head is the one it was read with,
/// whoever else writes.
/// </summary>
internal sealed class KeptWindows
{
    /// <summary>The most rows that are kept, of all areas together: some 20 MB.</summary>
    public const int MostRows = 20_000;

    private readonly Lock _lock = new();

    // The one used last stands last.
    private readonly List<AreaWindow> _windows = [];

    /// <summary>The window of an area that was kept with this very head, if there is one from as early a month on.</summary>
    public bool TryFind(AreaHead head, Period first, [NotNullWhen(true)] out AreaWindow? window)
    {
        lock (_lock)
        {
            window = _windows.Find(one => one.Head.Area == head.Area && one.Head.Request == head.Request && one.First <= first.FirstMonth);
            return window is not null;
        }
    }

    /// <summary>Keeps a window, in the place of any other of its area.</summary>
    public void Keep(AreaWindow window)
    {
        lock (_lock)
        {
            _windows.RemoveAll(one => one.Head.Area == window.Head.Area);
            _windows.Add(window);
            for (var rows = _windows.Sum(one => one.Count); rows > MostRows; _windows.RemoveAt(0))
            {
                rows -= _windows[0].Count;
            }
        }
    }
}
