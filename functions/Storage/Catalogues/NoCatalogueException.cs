namespace HtzPipeline.Functions.Storage.Catalogues;

/// <summary>There is no catalogue to work with: none has been put in force, or the one that was has faults.</summary>
internal sealed class NoCatalogueException(string message) : InvalidOperationException(message);
