namespace Ops.Domain.Rules;

/// <summary>Writes regions and their witnesses.</summary>
internal static class Boxes
{
    public static Box Box(ImmutableArray<string> columns, ImmutableArray<Axis> axes, ValueSet[] sets) =>
        new([.. columns.Select((name, i) => KeyValuePair.Create(name, CellText.Write(axes[i], sets[i])))]);

    public static Point Witness(ImmutableArray<string> columns, ImmutableArray<Axis> axes, ValueSet[] sets) =>
        new([.. columns.Select((name, i) => KeyValuePair.Create(name, axes[i].Witness(sets[i])))]);
}
