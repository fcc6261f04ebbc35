namespace Ops.Domain.Architecture.Tests.Broken;

/// <summary>Its default has no list, and does not say so.</summary>
public readonly struct HollowDefault(string[] words)
{
    public int Count => words.Length;
}
