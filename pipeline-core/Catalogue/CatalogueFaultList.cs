using HtzPipeline.Core.Figures;
using YamlDotNet.Core;

namespace HtzPipeline.Core.Catalogue;

/// <summary>Gathers the faults of one file while it is read.</summary>
internal sealed class CatalogueFaultList(string file)
{
    private readonly List<CatalogueFault> _faults = [];

    public bool IsEmpty => _faults.Count == 0;

    public void Add(int line, LocalText reason) => _faults.Add(new(file, line, reason));

    public void Add(Mark mark, LocalText reason) => Add((int)mark.Line, reason);

    // A key may be looked at by more than one check; what is wrong with it is said once.
    public IReadOnlyList<CatalogueFault> InOrder() => [.. _faults.Distinct().OrderBy(fault => fault.Line)];
}
