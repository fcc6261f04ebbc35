using System.Linq.Expressions;
using System.Reflection;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Calls;

/// <summary>Valid arguments for any public method: by the parameter's full name, by its name, then by its type.</summary>
/// <remarks>
/// A type that nothing here or in <see cref="KnownSamples"/> makes is made by the library itself: by its own constructors and
/// factories, called with samples. <c>variant</c> tells the elements of a list and the parameters of one type apart.
/// </remarks>
internal static class Samples
{
    private const int ListLength = 12;

    [ThreadStatic]
    private static HashSet<Type>? s_making;

    /// <summary>A valid argument list for the member.</summary>
    public static object?[] ArgumentsOf(MethodBase member, int variant = 0)
    {
        var parameters = member.GetParameters();
        return [.. parameters.Select(parameter => ArgumentFor(parameter, variant + Before(parameters, parameter)))];
    }

    /// <summary>A new instance to call the member on, or null for a static member or a constructor.</summary>
    public static object? InstanceFor(MethodBase member)
    {
        if (member.IsStatic || member.IsConstructor)
            return null;
        object instance = Of(member.DeclaringType!)!;
        if (member.Name == "ToResult")
            Fill(instance);
        return instance;
    }

    /// <summary>Gives an accumulator a few facts.</summary>
    private static void Fill(object accumulator)
    {
        var add = accumulator.GetType().GetMethods().First(method => method.Name == "Add");
        for (int i = 0; i < ListLength; i++)
            Invocation.Run(add, accumulator, ArgumentsOf(add, i));
    }

    /// <summary>A value of a type; each call makes a new one.</summary>
    public static object? Of(Type type, int variant = 0)
    {
        if (KnownSamples.ByType.TryGetValue(type, out var known))
            return known(variant);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying, variant);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(variant % Enum.GetValues(type).Length);
        if (Collections.ElementOf(type) is { } element)
            return Collections.Make(type, Many(element, variant));
        if (type.IsSubclassOf(typeof(Delegate)))
            return LambdaReturningSamples(type).Compile();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Expression<>))
            return LambdaReturningSamples(type.GetGenericArguments()[0]);
        return Made(type.IsInterface ? ImplementationOf(type) : type, variant);
    }

    /// <summary>A list of distinct elements.</summary>
    public static Array Many(Type element, int variant = 0)
    {
        if (KnownSamples.ManyByType.TryGetValue(element, out var known))
            return known(variant);
        var elements = Array.CreateInstance(element, ListLength);
        for (int i = 0; i < ListLength; i++)
            elements.SetValue(Of(element, variant + i), i);
        return elements;
    }

    private static object? ArgumentFor(ParameterInfo parameter, int variant)
    {
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        if (parameter.IsOut)
            return null;
        if (type == typeof(ReadOnlySpan<char>))
            return $"{TextFor(parameter, variant)}".ToCharArray();
        if (type == typeof(string))
            return TextFor(parameter, variant);
        if (KnownSamples.ByPlace.TryGetValue(Names.Of(parameter), out var there))
            return there();
        if (KnownSamples.ByName.TryGetValue((type, parameter.Name!), out var named))
            return named(variant);
        return Of(type, variant);
    }

    /// <summary>Text is the same whether a method takes it as a string or as a span.</summary>
    private static object? TextFor(ParameterInfo parameter, int variant) =>
        KnownSamples.ByPlace.TryGetValue(Names.Of(parameter), out var there) ? there()
        : KnownSamples.ByName.TryGetValue((typeof(string), parameter.Name!), out var named) ? named(variant)
        : Of(typeof(string), variant);

    /// <summary>How many earlier parameters have the same type.</summary>
    private static int Before(ParameterInfo[] parameters, ParameterInfo parameter) =>
        parameters.Take(parameter.Position).Count(earlier => earlier.ParameterType == parameter.ParameterType);

    private static object Made(Type type, int variant)
    {
        s_making ??= [];
        if (!s_making.Add(type))
            throw new NoSampleException($"{Names.Full(type)} is made from itself");
        try
        {
            var refusals = new List<string>();
            foreach (var maker in MakersOf(type))
            {
                try
                {
                    if (Invocation.Run(maker, null, ArgumentsOf(maker, variant)) is { } made)
                        return made;
                }
                catch (Exception refusal)
                    when (refusal is NoSampleException or ArgumentException or ArithmeticException or InvalidOperationException)
                {
                    refusals.Add($"{Names.Signature(maker)}: {refusal.Message}");
                }
            }
            throw new NoSampleException($"no sample of {Names.Full(type)}: add one to Calls/Rooms ({string.Join("; ", refusals)})");
        }
        finally
        {
            s_making.Remove(type);
        }
    }

    /// <summary>Public constructors and static factories of the type itself, then static methods elsewhere that return it; simplest first.</summary>
    private static IEnumerable<MethodBase> MakersOf(Type type)
    {
        if (type.IsInterface || type.IsAbstract)
            return [];
        var own = type.GetConstructors()
            .Cast<MethodBase>()
            .Concat(
                type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                    .Where(method => method.ReturnType == type && !method.IsGenericMethodDefinition && !method.IsSpecialName)
            );
        var elsewhere = Entries
            .All.OfType<MethodInfo>()
            .Where(method => method.IsStatic && method.ReturnType == type && method.DeclaringType != type && !method.IsSpecialName);
        return own.OrderBy(maker => maker.GetParameters().Length).Concat(elsewhere.OrderBy(maker => maker.GetParameters().Length));
    }

    private static Type ImplementationOf(Type contract) =>
        Library
            .PublicTypes.Where(type => type is { IsInterface: false, ContainsGenericParameters: false })
            .FirstOrDefault(contract.IsAssignableFrom)
        ?? throw new NoSampleException($"no sample of {Names.Full(contract)}: nothing public implements it; add one to Calls/Rooms");

    private static LambdaExpression LambdaReturningSamples(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType)).ToArray();
        Expression body =
            invoke.ReturnType == typeof(void) ? Expression.Empty() : Expression.Constant(Of(invoke.ReturnType), invoke.ReturnType);
        return Expression.Lambda(type, body, parameters);
    }
}
