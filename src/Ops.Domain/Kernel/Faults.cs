namespace Ops.Domain;

/// <summary>One line at the place of the fault: <c>throw Faults.Empty("values", "give at least one value")</c>.</summary>
internal static class Faults
{
    public static OpsException Invalid(string place, string message, string remedy) =>
        Of(FaultCode.InvalidArgument, place, message, remedy);

    public static OpsException Empty(string place, string remedy) => Of(FaultCode.EmptyInput, place, "there is no element", remedy);

    public static OpsException Length(string place, int got, int want, string other) =>
        Of(FaultCode.LengthMismatch, place, $"{got} elements beside {want} of {other}", "give both the same length");

    public static OpsException Duplicate(string place, string key) =>
        Of(FaultCode.DuplicateKey, place, $"'{key}' stands more than once", "make the key unique");

    public static OpsException Unknown(string place, string key, string remedy) =>
        Of(FaultCode.UnknownReference, place, $"'{key}' is not known", remedy);

    public static OpsException Cycle(string place, IEnumerable<string> path) =>
        Of(FaultCode.Cycle, place, "cycle " + string.Join(" -> ", path), "remove one of these links");

    public static OpsException Overlap(string place, string message, string remedy) => Of(FaultCode.Overlap, place, message, remedy);

    public static OpsException NotOrdered(string place, string message, string remedy) => Of(FaultCode.NotOrdered, place, message, remedy);

    public static OpsException Insufficient(string place, string message, string remedy) =>
        Of(FaultCode.InsufficientData, place, message, remedy);

    public static OpsException ZeroDenominator(string place, string message, string remedy) =>
        Of(FaultCode.ZeroDenominator, place, message, remedy);

    public static OpsException Overflow(string place, string message, string remedy) => Of(FaultCode.Overflow, place, message, remedy);

    public static OpsException Parse(string place, string text, string remedy) =>
        Of(FaultCode.ParseError, place, $"'{text}' cannot be read", remedy);

    public static OpsException Of(FaultCode code, string place, string message, string remedy) =>
        new(new Fault(code, place, message, remedy));
}
