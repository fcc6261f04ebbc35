namespace Ops.Domain.Architecture.Tests.Calls;

/// <summary>Which type stands for a type parameter: the first candidate that its constraints admit.</summary>
internal static class TypeArguments
{
    private static readonly ImmutableArray<Type> Candidates = [typeof(Status), typeof(string), typeof(double), typeof(int)];

    /// <summary>Where the candidates' order does not fit, by the name of the type parameter.</summary>
    private static readonly Dictionary<string, Type> Named = new()
    {
        ["TFact"] = typeof(Rules.FactSheet),
        ["TMeasure"] = typeof(Kpis.Amount),
        ["TElement"] = typeof(Kpis.AmountChange),
        ["TModel"] = typeof(Customers.BetaGeometricNbd),
    };

    public static Type For(Type parameter)
    {
        if (Named.TryGetValue(parameter.Name, out var named))
            return named;
        return Candidates.FirstOrDefault(candidate => Admits(parameter, candidate))
            ?? throw new NoSampleException(
                $"no sample type for the type parameter {parameter.Name} of {parameter.DeclaringType?.Name}: add one to Calls/TypeArguments.cs"
            );
    }

    private static bool Admits(Type parameter, Type candidate)
    {
        try
        {
            if (parameter.DeclaringMethod is System.Reflection.MethodInfo method && method.GetGenericArguments() is [_])
                method.MakeGenericMethod(candidate);
            else if (parameter.DeclaringMethod is null && parameter.DeclaringType!.GetGenericArguments() is [_])
                parameter.DeclaringType.MakeGenericType(candidate);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
