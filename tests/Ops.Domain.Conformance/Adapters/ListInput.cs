namespace Ops.Domain.Conformance.Adapters;

/// <summary>Lists of a case's input that the READMEs look at before anything in them.</summary>
internal static class ListInput
{
    /// <summary>A list that must not be empty: that is the first fault, before any other.</summary>
    public static Input[] NotEmpty(this Input list)
    {
        Input[] items = [.. list.Items];
        return items.Length > 0
            ? items
            : throw new OpsException(new Fault(FaultCode.EmptyInput, "input", "an empty list", "give at least one element"));
    }
}
