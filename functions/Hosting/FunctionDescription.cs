namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// What the Functions host must know of an endpoint. The endpoints carry it as metadata, so the list of functions
/// exists once, as the code that maps them; the function.json files are held against it by a test.
/// </summary>
/// <param name="Name">The function's name.</param>
/// <param name="Trigger">What starts it.</param>
internal sealed record FunctionDescription(string Name, FunctionTrigger Trigger);
