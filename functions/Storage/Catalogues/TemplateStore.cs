using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Storage.Catalogues;

/// <summary>The templates that bulletins are composed by, beside the catalogue: each as it is in use, and every version that ever was.</summary>
internal sealed class TemplateStore(StorageClients storage)
{
    private const string Folder = "templates/";
    private const string ContentType = "text/markdown; charset=utf-8";

    private readonly BlobContainerClient _container = storage.Blobs.GetBlobContainerClient(storage.Names.Catalogue);

    /// <summary>Puts a template in use; it is kept under its version first.</summary>
    /// <returns>Whether it is another than was in use.</returns>
    public async Task<bool> PublishAsync(BulletinTemplate template, CancellationToken cancellation)
    {
        var text = BinaryData.FromString(template.Text);
        await FileStore.WriteAsync(_container, $"{Folder}{template.Version}/{template.File}", text, ContentType, overwrite: false, cancellation);
        if (await ReadAsync(template.Name, template.Language, cancellation) is { } current && current.Text == template.Text)
        {
            return false;
        }

        await FileStore.WriteAsync(_container, Folder + template.File, text, ContentType, overwrite: true, cancellation);
        return true;
    }

    /// <summary>A template as it is in use; null where there is none.</summary>
    public async Task<BulletinTemplate?> ReadAsync(string name, Language language, CancellationToken cancellation) =>
        await FileStore.ReadAsync(_container, Folder + BulletinTemplate.FileOf(name, language), cancellation) is { } text ? new(name, language, text.ToString()) : null;

    /// <summary>The templates in use, in the order of their files.</summary>
    public async Task<IReadOnlyList<BulletinTemplate>> ReadAllAsync(CancellationToken cancellation)
    {
        var names = await ListAsync(cancellation);
        var read = await Task.WhenAll(names.Select(one => ReadAsync(one.Name, one.Language, cancellation)));
        return [.. read.OfType<BulletinTemplate>().OrderBy(template => template.File, StringComparer.Ordinal)];
    }

    /// <summary>The names of the templates in use, with their languages.</summary>
    public async Task<IReadOnlyList<(string Name, Language Language)>> ListAsync(CancellationToken cancellation)
    {
        var names = new List<(string, Language)>();
        await foreach (var item in _container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", Folder, cancellation))
        {
            if (item.IsBlob && BulletinTemplate.Read(item.Blob.Name[Folder.Length..]) is { } name)
            {
                names.Add(name);
            }
        }

        return names;
    }
}
