using System.Reflection;
using System.Runtime.CompilerServices;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Calls;

/// <summary>Every public constructor, method and operator that a caller can pass data to, with type parameters filled in.</summary>
internal static class Entries
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Members that compare what already exists: they take no new data.</summary>
    private static readonly ImmutableArray<string> Comparing =
    [
        "Equals",
        "CompareTo",
        "GetHashCode",
        "op_Equality",
        "op_Inequality",
        "op_LessThan",
        "op_GreaterThan",
        "op_LessThanOrEqual",
        "op_GreaterThanOrEqual",
    ];

    public static ImmutableArray<MethodBase> All { get; } = [.. Library.PublicTypes.SelectMany(Of)];

    public static IEnumerable<MethodBase> Of(Type type)
    {
        if (type.IsInterface || type.IsEnum || type.IsSubclassOf(typeof(Delegate)))
            return [];
        var closed = Close(type);
        var methods = closed
            .GetMethods(Public)
            .Where(method => !IsGetterOrSetter(method) && !Comparing.Contains(method.Name))
            .Select(Close);
        return closed
            .GetConstructors()
            .Cast<MethodBase>()
            .Concat(methods)
            .Where(IsWritten)
            .OrderBy(Names.Signature, StringComparer.Ordinal);
    }

    /// <summary>A generic type with the first sample type that each of its parameters admits.</summary>
    public static Type Close(Type type) =>
        type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(TypeArguments.For)]) : type;

    private static MethodInfo Close(MethodInfo method) =>
        method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(TypeArguments.For)]) : method;

    private static bool IsGetterOrSetter(MethodInfo method) =>
        method.IsSpecialName
        && !method.Name.StartsWith("op_", StringComparison.Ordinal)
        && method.GetParameters().Length == (method.ReturnType == typeof(void) ? 1 : 0);

    private static bool IsWritten(MethodBase member) =>
        member.GetCustomAttribute<CompilerGeneratedAttribute>() is null && member.Name != "Deconstruct";
}
