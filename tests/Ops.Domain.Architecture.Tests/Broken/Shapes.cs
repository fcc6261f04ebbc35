namespace Ops.Domain.Architecture.Tests.Broken;

/// <summary>One breach per member, to prove that each rule of shape can fail.</summary>
public class OpenClass;

public sealed class ShiftManager
{
    public int Settable { get; set; }

    public int InitOnly { get; init; }

    public int Shown;

    private static int s_hidden;

    public static int Next() => ++s_hidden;

    public static ArchUnitNET.Domain.Architecture? Foreign(List<PublicApiGenerator.ApiGeneratorOptions> values) =>
        values is null ? null : null;
}

public sealed class EqualWithoutOperators : IEquatable<EqualWithoutOperators>, IComparable<EqualWithoutOperators>
{
    public bool Equals(EqualWithoutOperators? other) => other is not null;

    public override bool Equals(object? obj) => Equals(obj as EqualWithoutOperators);

    public override int GetHashCode() => 0;

    public int CompareTo(EqualWithoutOperators? other) => 0;
}

public sealed record UnequalList(ImmutableArray<int> Values);
